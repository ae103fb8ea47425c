import { describe, expect, test } from 'vitest';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { prefillRows } from '../../../shared/form/prefill.ts';
import type { Registry } from '../../../shared/form/registry.ts';
import { periodOf } from '../../../shared/period/period.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import { fillInLayout } from '../../../shared/report/fill-in-layout.ts';
import { newForm } from '../../../templates/new-form.ts';
import { checkFilled, editionOf, PERIOD, SURVEY, told, UNIT } from './language-setting.ts';

const form = (shape: 'fixed' | 'list') =>
  newForm({ id: 'trial', title: '试验表', shape, edition: periodOf('quarter', 2017, 1), period: 'quarter' })
    .form;
const fixed = editionOf(
  form('fixed'),
  ['header: [年度计划], mark', 'header: [年度计划], prefill: prev.plan, mark'],
  ['header: [完成情况, 自年初累计], mark', 'header: [完成情况, 自年初累计], prefill: year_ago.total, mark'],
);
const FIGURES: FillInRow[] = [
  ['all', '100', '60'],
  ['first', '60', '40'],
  ['second', '40', '20'],
].map(([key = '', plan = '', total = '']) => ({ table: 'main', key, cells: { plan, total } }));

describe('prefill of a fixed table', () => {
  const reportedBefore = async () =>
    (await checkFilled(fixed, FIGURES, {}, undefined, periodOf('quarter', 2018, 2))).rows;

  test('takes the plan from the last quarter and the figure of a year ago', async () => {
    const rows = await reportedBefore();
    const previous = { period: periodOf('quarter', 2018, 2), rows };
    expect(await prefillRows(fixed, PERIOD, { previous })).toEqual(
      FIGURES.map(({ table, key, cells }) => ({ table, key, cells: { plan: cells.plan } })),
    );
    const yearAgo = { period: periodOf('quarter', 2017, 3), rows };
    expect(await prefillRows(fixed, PERIOD, { previous, yearAgo })).toEqual(FIGURES);
    expect(await prefillRows(fixed, PERIOD, {})).toEqual([]);
  });

  test('marks what was filled in, and leaves what the unit gave itself unmarked', async () => {
    const layout = fillInLayout(fixed, {
      unit: UNIT,
      unitName: '太湖县',
      period: PERIOD,
      divisionNames: [],
      values: [{ table: 'main', key: 'first', cells: { plan: '61' } }],
      prefilled: FIGURES,
    });
    const plans = layout.sheets[0]?.cells.filter(({ column, role }) => column === 4 && role !== 'header');
    const open = plans?.filter(({ role }) => role === 'input' || role === 'prefilled');
    expect(open?.map(({ role, content }) => [role, content])).toEqual([
      ['prefilled', { kind: 'number', value: '100' }],
      ['input', { kind: 'number', value: '61' }],
      ['prefilled', { kind: 'number', value: '40' }],
    ]);
    expect(layout.instructions.join()).toContain('预填');
  });

  test('a changed figure is told with both numbers, an unchanged one is not', async () => {
    const previous = { period: periodOf('quarter', 2018, 2), rows: await reportedBefore() };
    const rate = (cells: Record<string, string>) => ({ ...cells, rate: '60' });
    const same = FIGURES.map((row) => ({
      ...row,
      cells: rate({ ...row.cells, total: row.key === 'first' ? '36' : row.key === 'second' ? '24' : '60' }),
    }));
    expect(told(await checkFilled(fixed, same, { previous }))).toEqual([]);
    const changed = same.map((row) =>
      row.key === 'second' ? { ...row, cells: { ...row.cells, plan: '41', rate: '58.5' } } : row,
    );
    const checked = await checkFilled(fixed, changed, { previous });
    const fault = checked.faults.find(({ kind }) => kind === 'prefill-changed');
    expect(fault).toMatchObject({ severity: 'B', cell: 'D9' });
    expect(fault?.message).toContain('40');
    expect(fault?.message).toContain('41');
  });
});

describe('prefill of a list', () => {
  const survey = editionOf(SURVEY, ['prefill: prev.head', 'prefill: lookup.household(id).head']);

  test('carries the rows of the last submission and asks the register once', async () => {
    const cells = {
      id: 'H1',
      head: '王大明',
      head_id: '',
      people: '2',
      income: '1',
      cause: '01',
      closing: '7',
    };
    const { rows } = await checkFilled(survey, [{ table: 'households', key: 'H1', cells }]);
    const asked: (readonly string[])[] = [];
    const registry: Registry = {
      lookUp: async (_, keys) => {
        asked.push(keys);
        return new Map([['H1', { head: '王小明', people: new Decimal(2) }]]);
      },
    };
    const previous = { period: periodOf('quarter', 2018, 2), rows };
    expect(await prefillRows(survey, PERIOD, { previous, registry })).toEqual([
      { table: 'households', key: 'H1', cells: { id: 'H1', head: '王小明', opening: '7' } },
    ]);
    expect(asked).toEqual([['H1']]);
  });
});
