import type { CivilDate } from '../period/civil-date.ts';
import { addDays } from '../period/day-number.ts';
import { lastDay, type Period, type PeriodKind, periodContaining } from '../period/period.ts';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year'];

/** The periods that opened, on the day after their last, on one of the `days` days up to and with today; oldest first. */
export function periodsOpened(today: CivilDate, days: number): Period[] {
  const lastDays = Array.from({ length: days }, (_, back) => addDays(today, back - days));
  return lastDays.flatMap((last) =>
    KINDS.map((kind) => periodContaining(kind, last)).filter((period) => lastDay(period) === last),
  );
}
