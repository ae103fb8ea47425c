import { type CivilDate, civilDateOf, daysInMonth, partsOf } from './civil-date.ts';

/** Whole years from one day to another, as ages are counted: born on 29 February, one is a year older on 1 March. */
export function fullYears(from: CivilDate, to: CivilDate): number {
  const years = partsOf(to).year - partsOf(from).year;
  return to.slice(5) >= from.slice(5) ? years : years - 1;
}

/** The same day some months later or earlier; the month's last day where it has fewer days. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return civilDateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
