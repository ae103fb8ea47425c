import { type CivilDate, partsOf } from '../period/civil-date.ts';
import { addDays } from '../period/day-number.ts';
import { type Announced, known, unannounced } from './announced.ts';
import type { HolidayYear } from './holiday-year.ts';
import { isWeekend } from './weekday.ts';

export type WorkCalendar = {
  isWorkingDay(day: CivilDate): Announced<boolean>;
  /** The `count`th working day after `day`, which itself does not count; `day` itself for 0. */
  workingDayAfter(day: CivilDate, count: number): Announced<CivilDate>;
  /** Working days after `from` up to and with `to`; 0 when `to` is not later. */
  workingDaysBetween(from: CivilDate, to: CivilDate): Announced<number>;
};

/** 工作日 by the official notices: weekends and holidays off, 调休 weekends worked. */
export function workCalendar(years: readonly HolidayYear[]): WorkCalendar {
  const announced = new Set(years.map(({ year }) => year));
  const daysIn = (part: 'off' | 'work') =>
    new Set(years.flatMap((year) => year[part].flatMap(({ days }) => days)));
  const [off, work] = [daysIn('off'), daysIn('work')];
  const isWorkingDay = (day: CivilDate): Announced<boolean> => {
    const { year } = partsOf(day);
    if (!announced.has(year)) return unannounced(year);
    return known(work.has(day) || !(off.has(day) || isWeekend(day)));
  };
  return {
    isWorkingDay,
    workingDayAfter(day, count) {
      let [at, left] = [day, count];
      while (left > 0) {
        at = addDays(at, 1);
        const working = isWorkingDay(at);
        if (working.kind === 'unknown') return working;
        if (working.value) left -= 1;
      }
      return known(at);
    },
    workingDaysBetween(from, to) {
      let count = 0;
      for (let at = from; at < to; ) {
        at = addDays(at, 1);
        const working = isWorkingDay(at);
        if (working.kind === 'unknown') return working;
        if (working.value) count += 1;
      }
      return known(count);
    },
  };
}
