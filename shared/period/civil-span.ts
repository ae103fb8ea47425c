import { type CivilDate, civilDateOf, daysInMonth, parseCivilDate, partsOf } from './civil-date.ts';

/** Whole years from one day to another, as ages are counted: born on 29 February, one is a year older on 1 March. */
export function fullYears(from: string, to: string): number {
  const [first, last] = [parseCivilDate(from), parseCivilDate(to)];
  if (!first || !last) return Number.NaN;
  const years = partsOf(last).year - partsOf(first).year;
  return last.slice(5) >= first.slice(5) ? years : years - 1;
}

/** The same day some months later or earlier; the month's last day where it has fewer days. Text that is no day stays as it is. */
export function addMonths(date: CivilDate | string, months: number): string {
  const start = parseCivilDate(date);
  if (!start) return date;
  const { year, month, day } = partsOf(start);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return civilDateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
