import { ifKnown } from '../calendar/announced.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { CivilDate } from '../period/civil-date.ts';
import { awaitsUnit, type FollowedUp } from './follow-up.ts';
import type { Reminded, ReminderKind } from './reminded.ts';

/** 提前几个工作日提醒. No document says. */
export const DAYS_BEFORE = 3;

function kindOf({ submission, now }: FollowedUp, daysLeft: number | undefined): ReminderKind | undefined {
  if (submission.state === 'to-explain') return 'explain';
  if (now.returnedAt) return 'returned';
  if (now.standing === 'overdue') return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft === DAYS_BEFORE ? 'soon' : undefined;
}

/** What the unit is to be reminded of today about one expectation; undefined when of nothing. */
export function reminderOf(
  followed: FollowedUp,
  calendar: WorkCalendar,
  today: CivilDate,
): Reminded | undefined {
  if (!awaitsUnit(followed)) return undefined;
  const { expected, submission, now } = followed;
  const left =
    now.standing === 'pending' && now.due ? ifKnown(calendar.workingDaysBetween(today, now.due)) : undefined;
  const kind = kindOf(followed, left);
  if (!kind) return undefined;
  const late = now.standing === 'overdue' ? now.daysLate : undefined;
  return {
    kind,
    title: expected.title,
    period: expected.key.period,
    ...(now.due === undefined ? {} : { due: now.due }),
    ...(left === undefined ? {} : { daysLeft: left }),
    ...(late === undefined ? {} : { daysLate: late }),
    ...(submission.state === 'refused' ? { refused: true } : {}),
  };
}
