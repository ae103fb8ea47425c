import type { DivisionCode } from '../division/division.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import { lastDay, type Period } from '../period/period.ts';
import type { AssessedUnit } from './assessment.ts';

/** The counties of the city on the last day of the period, in code order. Local units such as 开发区 are not assessed (AQ-95). */
export function assessedUnits(
  divisions: DivisionRegister,
  city: DivisionCode,
  period: Period,
): AssessedUnit[] {
  const on = lastDay(period);
  return divisions
    .childrenOf(city, on)
    .filter(({ level }) => level === 'county')
    .map(({ code }) => ({ unit: code, name: divisions.nameOn(code, on) }));
}
