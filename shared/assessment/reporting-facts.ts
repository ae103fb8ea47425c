import * as z from 'zod';
import { periodLabel } from '../period/period.ts';
import { compareRationals, exactText, sumOf, ZERO } from '../quantity/rational.ts';
import type { ReportingFacts } from '../timeliness/reporting-facts.ts';
import { standingNames } from '../timeliness/standing.ts';
import { datedSchema, valueAt } from './dated.ts';
import { pointsSchema } from './deduction-table.ts';
import type { EvidenceRef, ScoredEntry } from './derivation.ts';
import {
  describeFactsTable,
  type FactsTable,
  factsTableSchema,
  REPORTING_FACTS,
  type Taken,
  takenFrom,
  totalOf,
} from './facts-table.ts';
import { leafKind } from './leaf-kind.ts';
import { leftAfterDeductions } from './left-after-deductions.ts';

const text = z.string().min(1);
const policy = <T extends string>(result: T) => z.strictObject({ result: z.literal(result), source: text });

const schema = z.strictObject({
  start: z.strictObject({ points: pointsSchema, source: text }),
  /** 扣完为止. */
  floor: z.strictObject({ points: z.literal(0), source: text }),
  deductions: datedSchema(factsTableSchema),
  /** 正在校验、截止日待定: unknown is neither on time nor late. */
  whenUndecided: policy('block'),
  whenNothingDue: policy('full-points'),
});
type Settings = z.infer<typeof schema>;

function evidenceOf({ key, accepted }: ReportingFacts): { evidence?: EvidenceRef } {
  return accepted ? { evidence: { ...key, ...accepted } } : {};
}

const takes = ({ points }: Taken) => compareRationals(points, ZERO) > 0;

function entryOf(facts: ReportingFacts, taken: readonly Taken[] | undefined, table: FactsTable): ScoredEntry {
  const words = (taken ?? [])
    .filter(takes)
    .map(({ fact, count, points }) => `${REPORTING_FACTS[fact]}${count}，扣${exactText(points)}分`);
  return {
    date: facts.due ?? '—',
    label: `${facts.title}（${periodLabel(facts.key.period)}）`,
    facts: [standingNames[facts.standing], ...words],
    ...(taken ? { deducted: exactText(totalOf(taken)) } : {}),
    source: table.source,
    ...evidenceOf(facts),
  };
}

const inOrder = (a: ScoredEntry, b: ScoredEntry) =>
  `${a.date} ${a.label}` < `${b.date} ${b.label}` ? -1 : 1;

function tableFor({ deductions }: Settings, period: Parameters<typeof valueAt>[1]): FactsTable {
  const table = valueAt(deductions, period);
  if (!table) throw new RangeError(`no deduction table holds for ${period}`);
  return table;
}

/** AQ-97 材料和信息报送, from what the system itself saw: late, refused, returned. */
export const reportingFacts = leafKind<Settings>('reporting-facts', {
  schema,
  problems: ({ deductions }, edition) =>
    valueAt(deductions, edition) ? [] : [`deductions：${edition}期没有适用的扣分表`],
  statements(settings, period) {
    const table = tableFor(settings, period);
    return [
      { text: `起始分${settings.start.points}分`, source: settings.start.source },
      { text: '扣完为止，最低0分', source: settings.floor.source },
      { text: '报送情况尚不能确定的，不计总成绩、不排名', source: settings.whenUndecided.source },
      { text: '没有到期应报任务的按起始分计；未到期的不计', source: settings.whenNothingDue.source },
      { text: describeFactsTable(table), source: table.source },
    ];
  },
  reads: () => ({ from: 'reporting-facts' }),
  claim: () => 'not-mine',
  score(settings, unit, { period, factsOf }) {
    const table = tableFor(settings, period);
    const { start } = settings;
    const all = factsOf(unit);
    if (!all) return { start, sentence: '没有取得报送情况，无法计分' };
    const counted = all.filter(({ standing }) => standing !== 'pending');
    const scored = counted.map((facts) => {
      const decided = facts.standing !== 'checking' && facts.standing !== 'unknown';
      return { facts, taken: decided ? takenFrom(table, facts) : undefined };
    });
    const entries = scored.map(({ facts, taken }) => entryOf(facts, taken, table)).sort(inOrder);
    const open = entries.filter(({ deducted }) => deducted === undefined);
    if (open.length > 0)
      return {
        start,
        entries,
        sentence: `${open.map(({ label }) => label).join('、')}的报送情况尚不能确定，无法计分`,
      };
    const total = sumOf(scored.map(({ taken }) => totalOf(taken ?? [])));
    const { score, statements } = leftAfterDeductions(start.points, total);
    const waiting = all.length - counted.length;
    const sum = `起始${start.points}分，${counted.length}项应报任务合计扣${exactText(total)}分，得${exactText(score)}分`;
    return {
      score,
      start,
      entries,
      sentence: counted.length === 0 ? `没有到期的应报任务，得${start.points}分` : sum,
      statements: [...statements, ...(waiting > 0 ? [`${waiting}项应报任务尚未到期，未计入`] : [])],
    };
  },
});
