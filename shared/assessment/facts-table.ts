import * as z from 'zod';
import {
  compareRationals,
  minus,
  type Rational,
  rational,
  sumOf,
  times,
  toRational,
  ZERO,
} from '../quantity/rational.ts';
import type { ReportingFacts } from '../timeliness/reporting-facts.ts';
import { pointsSchema } from './deduction-table.ts';

/** What can cost points in reporting, and how people call one of it. */
export const REPORTING_FACTS = {
  late: '逾期报送',
  overdue: '逾期未报',
  'late-day': '逾期（工作日）',
  refused: '上传未通过校验',
  returned: '被退回',
  'correction-late-day': '改正逾期（工作日）',
  'corrected-after-signing': '签字后更正',
} as const;

export type ReportingFact = keyof typeof REPORTING_FACTS;

const row = z.strictObject({
  fact: z.enum(Object.keys(REPORTING_FACTS) as [ReportingFact, ...ReportingFact[]]),
  /** For each one. */
  points: pointsSchema,
  /** So many of each submission cost nothing. */
  free: z.int().min(0).default(0),
  /** No submission loses more than this by the row. */
  most: pointsSchema.exactOptional(),
});

/** 报送情况扣分表: every row that applies is counted. */
export const factsTableSchema = z.strictObject({
  source: z.string().min(1),
  rows: z
    .array(row)
    .min(1)
    .refine((rows) => new Set(rows.map(({ fact }) => fact)).size === rows.length, '同一情形只能有一行'),
});
export type FactsTable = z.infer<typeof factsTableSchema>;
type Row = FactsTable['rows'][number];

const COUNTS: Record<ReportingFact, (facts: ReportingFacts) => number | undefined> = {
  late: ({ standing }) => (standing === 'late' ? 1 : 0),
  overdue: ({ standing }) => (standing === 'overdue' ? 1 : 0),
  'late-day': ({ standing, daysLate }) => (standing === 'exempt' ? 0 : daysLate),
  refused: ({ refusedUploads }) => refusedUploads,
  returned: ({ returns }) => returns,
  'correction-late-day': ({ correctionDaysLate }) => correctionDaysLate,
  'corrected-after-signing': ({ correctionsAfterSigning }) => correctionsAfterSigning,
};

/** What one row takes from one submission. */
export type Taken = { fact: ReportingFact; count: number; points: Rational };

function takenBy({ fact, points, free, most }: Row, facts: ReportingFacts): Taken | undefined {
  const count = COUNTS[fact](facts);
  if (count === undefined) return undefined;
  const all = times(toRational(points), rational(BigInt(Math.max(0, count - free))));
  const limit = most === undefined ? all : toRational(most);
  return { fact, count, points: compareRationals(minus(limit, all), ZERO) < 0 ? limit : all };
}

/** What the table takes from one submission; undefined when something it asks about cannot be told yet. */
export function takenFrom(table: FactsTable, facts: ReportingFacts): Taken[] | undefined {
  const taken = table.rows.map((one) => takenBy(one, facts));
  const known = taken.filter((one) => one !== undefined);
  return known.length === taken.length ? known : undefined;
}

export function totalOf(taken: readonly Taken[]): Rational {
  return sumOf(taken.map(({ points }) => points));
}

/** `逾期报送每次扣1分；上传未通过校验每次扣0.5分（每份报表前1次不扣）；…` */
export function describeFactsTable({ rows }: FactsTable): string {
  return rows
    .map(({ fact, points, free, most }) => {
      const unit = fact.endsWith('-day') ? '每个工作日' : '每次';
      const limits = [
        ...(free > 0 ? [`每份报表前${free}次不扣`] : []),
        ...(most === undefined ? [] : [`每份报表至多扣${most}分`]),
      ];
      const within = limits.length === 0 ? '' : `（${limits.join('，')}）`;
      return `${REPORTING_FACTS[fact].replace('（工作日）', '')}${unit}扣${points}分${within}`;
    })
    .join('；');
}
