import { type Announced, known } from '../calendar/announced.ts';
import { endOfDay } from '../calendar/deadline.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { CivilDate } from '../period/civil-date.ts';
import { type Instant, shanghaiDate } from '../period/instant.ts';
import type { Turn } from './turns.ts';

export type JudgedTurn = Turn & {
  /** Undefined where it depends on holidays that are not announced. */
  due?: CivilDate;
  /** Working days, 0 when in time; of a turn that still lasts, as of now. Undefined when it cannot be told yet. */
  daysLate?: number;
};

/**
 * 逾期工作日数. Less than a working day counts as one: a deadline that ends on Friday is missed on Saturday.
 * @returns 0 when in time
 */
function daysLate(due: CivilDate, at: Instant, calendar: WorkCalendar): Announced<number> {
  if (at <= endOfDay(due)) return known(0);
  const days = calendar.workingDaysBetween(due, shanghaiDate(at));
  return days.kind === 'known' ? known(Math.max(1, days.value)) : days;
}

/**
 * The due day of the turn after a return: the old one moved on by the working days that a superior held the form,
 * and never less than the time for corrections.
 */
function nextDue(
  { due, passed }: JudgedTurn,
  returnedAt: Instant,
  correctWithin: number,
  calendar: WorkCalendar,
): CivilDate | undefined {
  const returned = shanghaiDate(returnedAt);
  const corrected = calendar.workingDayAfter(returned, correctWithin);
  if (due === undefined || !passed || corrected.kind === 'unknown') return undefined;
  const held = calendar.workingDaysBetween(shanghaiDate(passed.receivedAt), returned);
  if (held.kind === 'unknown') return undefined;
  const moved = calendar.workingDayAfter(due, held.value);
  if (moved.kind === 'unknown') return undefined;
  return moved.value > corrected.value ? moved.value : corrected.value;
}

/** How each turn stands against its own due day. `due` is that of the first; extensions are in it already. */
export function judgeTurns(
  turns: readonly Turn[],
  due: CivilDate | undefined,
  correctWithin: number,
  calendar: WorkCalendar,
  now: Instant,
): JudgedTurn[] {
  const judged: JudgedTurn[] = [];
  for (const turn of turns) {
    const before = judged.at(-1);
    const own = before && turn.returnedAt ? nextDue(before, turn.returnedAt, correctWithin, calendar) : due;
    const at = turn.unchecked?.receivedAt ?? turn.passed?.receivedAt ?? now;
    const late = own === undefined ? undefined : daysLate(own, at, calendar);
    judged.push({
      ...turn,
      ...(own === undefined ? {} : { due: own }),
      ...(late?.kind === 'known' ? { daysLate: late.value } : {}),
    });
  }
  return judged;
}
