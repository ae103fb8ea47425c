import type { CivilDate } from '../../period/civil-date.ts';
import { dayNumber } from '../../period/day-number.ts';

/** Excel's day 0 is 1899-12-30, so 1970-01-01 is day 25,569 (right from 1900-03-01 on). */
const SERIAL_OF_1970 = 25_569;

/** A day as a spreadsheet stores it. */
export function dateSerial(date: CivilDate): number {
  return dayNumber(date) + SERIAL_OF_1970;
}
