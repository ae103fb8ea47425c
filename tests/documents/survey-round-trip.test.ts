import { expect, test } from 'vitest';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import type { FillInRow } from '../../shared/form/fill-in-row.ts';
import { checkFilledForm, filledLayout } from '../../shared/report/example/filled-form.ts';
import { editionOf, PERIOD, SURVEY, UNIT } from '../domain/form/language-setting.ts';
import { divisions } from '../domain/templates-under-test.ts';

const context = { edition: editionOf(SURVEY), unit: UNIT, period: PERIOD, divisions };
const PERSON = '11010519491231002X';
const ROWS: FillInRow[] = [
  {
    table: 'households',
    key: 'H1',
    cells: {
      id: '0001',
      head: '=王大明',
      head_id: PERSON,
      phone: '0556-5346789',
      account: '6217000010001234567',
      people: '1',
      income: '1234567.89',
      share: '86.3',
      aid: '0.10',
      cause: '01',
      village: UNIT,
      since: '2016',
    },
  },
  { table: 'members', key: '', cells: { person: PERSON, household: '0001', relation: '01', wage: '—' } },
  { table: 'summary', key: 'households', cells: { number: '1' } },
  { table: 'summary', key: 'people', cells: { number: '1' } },
  { table: 'report', key: 'work', cells: { text: '第一段：本季度完成了调查。\n第二段：继续核实。' } },
];

test('every type, several sheets and a narrative come back from a real workbook as they went in', async () => {
  const bytes = await writeFillableWorkbook(filledLayout(context, ROWS));
  const read = await checkWorkbook(readWorkbook(bytes), context);
  const direct = await checkFilledForm(context, ROWS);
  if (read.outcome !== 'read') throw new Error(read.refusal.message);
  expect(read.faults.map(({ kind, cell }) => [kind, cell])).toEqual([]);
  expect(read.rows).toEqual(direct.rows);
  const [household] = read.rows;
  expect(household?.cells).toMatchObject({
    id: { value: '0001' },
    head: { value: '=王大明' },
    head_id: { value: PERSON },
    account: { value: '6217000010001234567' },
    village: { kind: 'code', value: UNIT },
    since: { value: '2016' },
  });
  const work = read.rows.find(({ key }) => key === 'work');
  expect(work?.cells.text).toMatchObject({ value: '第一段：本季度完成了调查。\n第二段：继续核实。' });
});
