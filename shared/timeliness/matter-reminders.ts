import { ifKnown } from '../calendar/announced.ts';
import { dueDay } from '../calendar/deadline.ts';
import type { ObligationCatalogue } from '../calendar/obligation-catalogue.ts';
import { periodsOpened } from '../calendar/periods-opened.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DivisionCode } from '../division/division.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Reminded } from './reminded.ts';
import { DAYS_BEFORE } from './reminder.ts';

// The longest time limit an obligation may have, 60 working days, in days with every holiday of a year among them.
const LOOK_BACK = 130;

/** Dates to keep that no form follows up (双月调度、半年盘点、述职 …): reminded of before and on the day. */
export function matterReminders(
  obligations: ObligationCatalogue,
  calendar: WorkCalendar,
  city: DivisionCode,
  today: CivilDate,
): { unit: DivisionCode; reminded: Reminded }[] {
  const duties = periodsOpened(today, LOOK_BACK).flatMap((period) => obligations.duties(city, period));
  return duties.flatMap((duty) => {
    if (duty.obligation.form !== undefined) return [];
    const due = ifKnown(dueDay(duty, calendar));
    if (due === undefined || due < today) return [];
    const daysLeft = ifKnown(calendar.workingDaysBetween(today, due));
    if (daysLeft !== 0 && daysLeft !== DAYS_BEFORE) return [];
    const { title } = duty.obligation;
    return [
      { unit: duty.unit, reminded: { kind: 'matter', title, period: duty.period, due, daysLeft } as const },
    ];
  });
}
