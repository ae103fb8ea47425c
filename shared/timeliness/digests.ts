import type { ObligationCatalogue } from '../calendar/obligation-catalogue.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DivisionCode } from '../division/division.ts';
import { type Instant, shanghaiDate } from '../period/instant.ts';
import { digestOf } from './digest.ts';
import type { FollowedUp } from './follow-up.ts';
import type { InboxMessage } from './inbox-message.ts';
import { matterReminders } from './matter-reminders.ts';
import { reminderOf } from './reminder.ts';

type Means = { obligations: ObligationCatalogue; workCalendar: WorkCalendar; city: DivisionCode };

/** The day's digests, at most one a unit, in code order; none on a day off. */
export function digestsOf(
  followed: readonly FollowedUp[],
  { obligations, workCalendar, city }: Means,
  at: Instant,
): InboxMessage[] {
  const today = shanghaiDate(at);
  const working = workCalendar.isWorkingDay(today);
  // In a year whose holidays are unknown what is overdue is still to be said.
  if (working.kind === 'known' && !working.value) return [];
  const lines = followed.flatMap((each) => {
    const reminded = reminderOf(each, workCalendar, today);
    return reminded ? [{ unit: each.expected.key.unit, reminded }] : [];
  });
  const all = [...lines, ...matterReminders(obligations, workCalendar, city, today)];
  return [...Map.groupBy(all, ({ unit }) => unit)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, those]) => {
      const reminded = those.map((each) => each.reminded);
      return digestOf(unit, reminded, today, at) ?? [];
    });
}
