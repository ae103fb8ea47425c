import type { CivilDate } from '../period/civil-date.ts';
import { type Instant, parseInstant } from '../period/instant.ts';
import { lastDay } from '../period/period.ts';
import type { Announced } from './announced.ts';
import type { Occasion } from './obligation.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** 截止日: so many working days after the period's last day. */
export function dueDay({ obligation, period }: Occasion, calendar: WorkCalendar): Announced<CivilDate> {
  return calendar.workingDayAfter(lastDay(period), obligation.due.workingDays);
}

/** The last millisecond of the day in Asia/Shanghai: what is received then is still in time. */
export function endOfDay(day: CivilDate): Instant {
  return parseInstant(`${day}T23:59:59.999+08:00`);
}
