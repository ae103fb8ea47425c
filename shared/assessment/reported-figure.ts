import * as z from 'zod';
import { toRational } from '../quantity/rational.ts';
import { leafKind, readsForm } from './leaf-kind.ts';
import { byPlace, cellEvidence, fileEvidence, type PlacedRow, rowsOf } from './placed-row.ts';

const text = z.string().min(1);

const schema = z.strictObject({
  form: text,
  table: text,
  /** Column with the county's code, and column with its figure. */
  unitColumn: text,
  valueColumn: text,
  // Scores are 0–100 everywhere in a scheme; another scale needs a conversion rule, which no document gives.
  scale: z.strictObject({ from: z.literal(0), to: z.literal(100), source: text }),
  whenMissing: z.strictObject({ result: z.literal('block'), source: text }),
});
type Settings = z.infer<typeof schema>;

function unitOf({ row }: PlacedRow, { unitColumn }: Settings): string | undefined {
  const cell = row.cells[unitColumn];
  return cell?.kind === 'code' || cell?.kind === 'text' ? cell.value : undefined;
}

/** The figure that a form reports for the county, taken as it stands. A missing one blocks: unknown is not zero. */
export const reportedFigure = leafKind<Settings>('reported-figure', {
  schema,
  statements: ({ scale, whenMissing }) => [
    { text: '分值按百分制（0—100分）直接采用', source: scale.source },
    { text: '缺数时不计总成绩、不排名', source: whenMissing.source },
  ],
  reads: readsForm,
  claim(settings, row, { units }) {
    const unit = unitOf(row, settings);
    if (unit === undefined) return { leftOut: '未填县（市、区），未计入' };
    return units.has(unit) ? 'taken' : { leftOut: `县（市、区）${unit}不在本次考核范围，未计入` };
  },
  score(settings, unit, context) {
    const forms = context.formsOf(settings.form);
    if (forms.length === 0) return { sentence: '数据来源报表尚未审核通过，无法计分' };
    const rows = rowsOf(forms, settings.table).filter((row) => unitOf(row, settings) === unit);
    const [first, ...more] = rows;
    if (first === undefined)
      return {
        sentence: '数据来源报表中没有本县（市、区），无法计分',
        evidence: forms.map(fileEvidence).sort(byPlace),
      };
    const evidence = rows.map((row) => cellEvidence(row, settings.valueColumn)).sort(byPlace);
    if (more.length > 0)
      return { sentence: `数据来源报表中本县（市、区）出现${rows.length}次，无法确定采用哪一个`, evidence };
    const cell = first.row.cells[settings.valueColumn];
    if (cell?.kind !== 'number')
      return { sentence: '数据来源报表中本县（市、区）没有数值，无法计分', evidence };
    const value = cell.value.toFixed();
    if (cell.value.lessThan(0) || cell.value.greaterThan(100))
      return { sentence: `数值${value}超出百分制范围，无法计分`, evidence };
    return { score: toRational(value), sentence: `采用报表所列数值${value}分`, evidence };
  },
});
