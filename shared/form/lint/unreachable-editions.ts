import { addDays } from '../../period/day-number.ts';
import { firstDay, lastDay, type Period, periodContaining, periodLabel } from '../../period/period.ts';
import type { FormEdition } from '../form-edition.ts';

/** The first reporting period that begins with or after the edition. */
function firstReported({ edition, period }: FormEdition): Period {
  const around = periodContaining(period, firstDay(edition));
  return firstDay(around) >= firstDay(edition)
    ? around
    : periodContaining(period, addDays(lastDay(around), 1));
}

/** Editions (the earliest first) that no reporting period ever binds to, because the next one begins before. */
export function unreachableEditions(
  editions: readonly FormEdition[],
): { edition: FormEdition; problem: string }[] {
  return editions.flatMap((edition, at) => {
    const next = editions[at + 1];
    const first = firstReported(edition);
    if (!next || firstDay(first) < firstDay(next.edition)) return [];
    return [
      {
        edition,
        problem: `没有报告期使用${edition.edition}版：首个报告期${periodLabel(first)}已由${next.edition}版接替`,
      },
    ];
  });
}
