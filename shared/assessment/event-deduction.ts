import * as z from 'zod';
import { parseCivilDate } from '../period/civil-date.ts';
import { firstDay, lastDay, type Period } from '../period/period.ts';
import { exactText, sumOf, toRational } from '../quantity/rational.ts';
import { LEVELS, MATTERS, OUTCOMES, SEVERITIES } from '../supervision/event-words.ts';
import { type SupervisionEvent, supervisionEvent } from '../supervision/supervision-event.ts';
import { datedSchema, valueAt } from './dated.ts';
import {
  type DeductionTable,
  deductionFor,
  deductionSchema,
  describeDeductions,
  pointsSchema,
} from './deduction-table.ts';
import type { EvidenceRef, ScoredEntry } from './derivation.ts';
import { type Claim, type LeafContext, leafKind, readsForm } from './leaf-kind.ts';
import { leftAfterDeductions } from './left-after-deductions.ts';
import { byPlace, cellEvidence, fileEvidence, type PlacedRow, rowsOf } from './placed-row.ts';

const text = z.string().min(1);
const policy = <T extends string>(result: T) => z.strictObject({ result: z.literal(result), source: text });

const schema = z.strictObject({
  form: text,
  table: text,
  matter: z.enum(Object.keys(MATTERS) as [keyof typeof MATTERS]),
  start: z.strictObject({ points: pointsSchema, source: text }),
  /** 扣完为止. */
  floor: z.strictObject({ points: z.literal(0), source: text }),
  deductions: datedSchema(deductionSchema),
  whenNotAccepted: policy('block'),
  whenNoEntries: policy('full-points'),
});
type Settings = z.infer<typeof schema>;

function tableFor({ deductions }: Settings, period: Period): DeductionTable {
  const table = valueAt(deductions, period);
  if (!table) throw new RangeError(`no deduction table holds for ${period}`);
  return table;
}

const dayOf = ({ occurred }: SupervisionEvent) => parseCivilDate(occurred ?? '');

function claimOf({ matter }: Settings, event: SupervisionEvent, { period, units }: LeafContext): Claim {
  if (event.matter !== matter) return 'not-mine';
  const name = `序号${event.serial}“${event.subject}”`;
  if (event.county === undefined) return { leftOut: `${name}未填县（市、区），未计入` };
  if (!units.has(event.county))
    return { leftOut: `${name}所填县（市、区）${event.county}不在本次考核范围，未计入` };
  const day = dayOf(event);
  if (day !== undefined && (day < firstDay(period) || lastDay(period) < day))
    return { leftOut: `${name}发生日期${day}不在考核期内，未计入` };
  return 'taken';
}

type Deduction = { event: SupervisionEvent; placed: PlacedRow; points: string | undefined };

function entryOf({ event, placed, points }: Deduction, source: string): Placed {
  const { level, severity, outcome } = event;
  return {
    date: event.occurred ?? '—',
    label: event.subject,
    facts: [level && LEVELS[level], severity && SEVERITIES[severity], outcome && OUTCOMES[outcome]].filter(
      (word) => word !== undefined,
    ),
    ...(points === undefined ? {} : { deducted: points }),
    source,
    evidence: cellEvidence(placed, 'subject'),
  };
}

type Placed = ScoredEntry & { evidence: EvidenceRef };

function byDate(a: Placed, b: Placed): number {
  return a.date === b.date ? byPlace(a.evidence, b.evidence) : a.date < b.date ? -1 : 1;
}

/** AQ-97: a county starts from full points and loses some for each entry of one matter in the municipal record. */
export const eventDeduction = leafKind<Settings>('event-deduction', {
  schema,
  problems: ({ deductions }, edition) =>
    valueAt(deductions, edition) ? [] : [`deductions：${edition}期没有适用的扣分表`],
  statements(settings, period) {
    const table = tableFor(settings, period);
    return [
      { text: `起始分${settings.start.points}分`, source: settings.start.source },
      { text: '扣完为止，最低0分', source: settings.floor.source },
      { text: '数据来源报表未审核通过的，不计总成绩、不排名', source: settings.whenNotAccepted.source },
      { text: '无记录的按起始分计', source: settings.whenNoEntries.source },
      { text: describeDeductions(table), source: table.source },
    ];
  },
  reads: readsForm,
  claim: (settings, { row }, context) => claimOf(settings, supervisionEvent(row), context),
  score(settings, unit, context) {
    const forms = context.formsOf(settings.form);
    if (forms.length === 0) return { sentence: '数据来源报表尚未审核通过，无法计分' };
    const table = tableFor(settings, context.period);
    const deductions = rowsOf(forms, settings.table)
      .map((placed) => ({ placed, event: supervisionEvent(placed.row) }))
      .filter(({ event }) => event.county === unit && claimOf(settings, event, context) === 'taken')
      // Without a day nobody can say that the entry belongs to the period: it is not provided for.
      .map((each) => ({ ...each, points: dayOf(each.event) && deductionFor(table, each.event) }));
    const entries = deductions.map((each) => entryOf(each, table.source)).sort(byDate);
    const evidence = entries.length === 0 ? forms.map(fileEvidence).sort(byPlace) : [];
    const { start } = settings;
    const unprovided = deductions.filter(({ points }) => points === undefined);
    if (unprovided.length > 0) {
      const serials = unprovided.map(({ event }) => event.serial).sort();
      return {
        start,
        entries,
        sentence: `序号${serials.join('、')}的登记内容不全或扣分表没有对应情形，须补充后再计分`,
      };
    }
    const taken = sumOf(deductions.map(({ points = '0' }) => toRational(points)));
    const { score, statements } = leftAfterDeductions(start.points, taken);
    const count = deductions.filter(({ points = '0' }) => toRational(points).numerator !== 0n).length;
    const sum = `起始${start.points}分，${count}条扣分记录合计扣${exactText(taken)}分，得${exactText(score)}分`;
    return {
      score,
      start,
      entries,
      evidence,
      sentence: count === 0 ? `无扣分记录，得${start.points}分` : sum,
      statements,
    };
  },
});
