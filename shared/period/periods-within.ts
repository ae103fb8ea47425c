import { contains, type Period, type PeriodKind, periodOf, periodParts } from './period.ts';

const PER_YEAR: Record<PeriodKind, number> = { year: 1, 'half-year': 2, quarter: 4, month: 12 };

/** The period itself and every shorter one inside it: 2018Q3 → 2018Q3, 2018M07, 2018M08, 2018M09. */
export function periodsWithin(period: Period): Period[] {
  const { year } = periodParts(period);
  const kinds = Object.keys(PER_YEAR) as PeriodKind[];
  return kinds
    .flatMap((kind) => Array.from({ length: PER_YEAR[kind] }, (_, at) => periodOf(kind, year, at + 1)))
    .filter((inner) => contains(period, inner));
}
