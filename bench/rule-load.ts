import { Environment } from '@marcbachmann/cel-js';
import type { FormRow, PlacedValue } from '../shared/form/cell-value.ts';
import type { FormEdition } from '../shared/form/form-edition.ts';
import { parseEdition } from '../shared/form/parse-edition.ts';
import { Decimal } from '../shared/quantity/decimal.ts';

export const FIGURES = 30;
export const RULES = 200;

/** Rules of the kinds that forms have: sums, comparisons with a condition, dates, codes; and figures over all rows. */
function ruleTexts(): { each: 'row' | 'table'; when?: string; holds: string }[] {
  const name = (at: number) => `f${at % FIGURES}`;
  return Array.from({ length: RULES }, (_, at) => {
    if (at >= RULES - 10) return { each: 'table' as const, holds: `sum(${name(at)}, kind == "a") >= 0` };
    if (at % 4 === 0)
      return { each: 'row' as const, holds: `${name(at)} + ${name(at + 1)} <= ${name(at + 2)} * 4` };
    if (at % 4 === 1) return { each: 'row' as const, holds: `${name(at)} <= ${name(at + 1)} + 1000000` };
    if (at % 4 === 2) return { each: 'row' as const, when: 'kind == "a"', holds: `${name(at)} >= 0` };
    return { each: 'row' as const, holds: 'day >= period_first && day <= period_last' };
  });
}

/** A list of 30 figures, a code and a date, with 200 rules. */
export function benchEdition(): FormEdition {
  const figure = (at: number) => ({
    id: `f${at}`,
    header: [`指标${at}`],
    mark: String(at + 1),
    type: { kind: 'decimal', places: 2 },
    width: 10,
  });
  const parsed = parseEdition({
    form: 'bench',
    edition: '2018',
    title: '测试表',
    period: 'year',
    reporter: 'county',
    source: ['local-default'],
    orientation: 'landscape',
    measure: '元',
    codes: {
      kinds: {
        title: '类别',
        source: 'local-default',
        items: [
          { code: 'a', name: '甲' },
          { code: 'b', name: '乙' },
        ],
      },
    },
    tables: [
      {
        id: 'main',
        sheet: '测试表',
        shape: 'list',
        key: ['id'],
        columns: [
          { id: 'id', header: ['编号'], mark: '甲', type: { kind: 'text' }, width: 10 },
          { id: 'kind', header: ['类别'], mark: '乙', type: { kind: 'code', codes: 'kinds' }, width: 10 },
          { id: 'day', header: ['日期'], mark: '丙', type: { kind: 'date' }, width: 10 },
          ...Array.from({ length: FIGURES }, (_, at) => figure(at)),
        ],
      },
    ],
    rules: ruleTexts().map((rule, at) => ({
      id: `R${at}`,
      severity: 'A',
      at: 'id',
      message: '不符合。',
      todo: '请核对。',
      source: 'local-default',
      ...rule,
    })),
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.edition;
}

export function benchRows(count: number): FormRow[] {
  return Array.from({ length: count }, (_, row) => {
    const place = { sheet: '测试表', cell: `A${row + 2}` };
    const cells: Record<string, PlacedValue> = {
      id: { kind: 'text', value: `N${row}`, ...place },
      kind: { kind: 'code', value: row % 3 === 0 ? 'b' : 'a', ...place },
      day: { kind: 'date', value: '2018-06-30', ...place },
    };
    for (let at = 0; at < FIGURES; at += 1)
      cells[`f${at}`] = { kind: 'number', value: new Decimal(row * 7 + 1000).plus(`0.${10 + at}`), ...place };
    return { table: 'main', key: `N${row}`, cells };
  });
}

/** The naive way: every expression evaluated from its text for every row, with the library as it comes (floats). */
export function naiveEvaluations(rows: readonly FormRow[]): number {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  const rules = ruleTexts().filter(({ each }) => each === 'row');
  let done = 0;
  for (const row of rows) {
    const values: Record<string, unknown> = { period_first: '2018-01-01', period_last: '2018-12-31' };
    for (const [name, cell] of Object.entries(row.cells))
      values[name] = cell.kind === 'number' ? cell.value.toNumber() : 'value' in cell ? cell.value : null;
    for (const { when, holds } of rules) {
      const text = when === undefined ? holds : `!(${when}) || ${holds}`;
      environment.evaluate(text.replace(/\b(\d+)\b(?!["-])/g, '$1.0'), values);
      done += 1;
    }
  }
  return done;
}
