import type { DivisionCode } from '../division/division.ts';
import type { FillInRow } from '../form/fill-in-row.ts';
import type { Period } from '../period/period.ts';

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
