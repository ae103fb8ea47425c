import { firstDay, lastDay, type Period, periodContaining } from '../period/period.ts';

/** The days that rules may name (rule-variables.ts). */
export function periodValues(period: Period): Readonly<Record<string, string>> {
  const first = firstDay(period);
  return {
    period_first: first,
    period_last: lastDay(period),
    year_first: firstDay(periodContaining('year', first)),
  };
}
