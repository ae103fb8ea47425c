import type { CivilDate } from '../period/civil-date.ts';
import { dayNumber } from '../period/day-number.ts';

/** 0 = Sunday … 6 = Saturday. Day 0 of the count, 1970-01-01, was a Thursday. */
function weekday(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function isWeekend(date: CivilDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}
