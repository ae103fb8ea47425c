import type { DivisionCode } from '../division/division.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import type { FillInRow } from '../form/fill-in-row.ts';
import { lastDay, type Period } from '../period/period.ts';

export type FillInRequest = {
  unit: DivisionCode;
  unitName: string;
  period: Period;
  /** Names of the divisions the unit may choose, in code order, for division columns. */
  divisionNames: readonly { code: string; name: string }[];
  /** What is already known; the rest is left empty. */
  values?: readonly FillInRow[];
  /** What the system filled in from earlier submissions, other forms and registers (prefillRows); marked as such. */
  prefilled?: readonly FillInRow[];
};

/** Who fills in a form, and for when; `divisions` knows the names of the time. */
export type FillInSetting = { unit: DivisionCode; period: Period; divisions: DivisionRegister };

/** The request of a unit for a period, in the names in force on the period's last day. */
export function fillInRequest(
  { unit, period, divisions }: FillInSetting,
  rows: Pick<FillInRequest, 'values' | 'prefilled'> = {},
): FillInRequest {
  const on = lastDay(period);
  const nameOf = (code: DivisionCode) => divisions.nameOn(code, on);
  const divisionNames = divisions.childrenOf(unit, on).map(({ code }) => ({ code, name: nameOf(code) }));
  return { unit, unitName: nameOf(unit), period, divisionNames, ...rows };
}
