import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { exampleRows } from '../../shared/form/example/example-rows.ts';
import { parseFormExample } from '../../shared/form/example/form-example.ts';
import type { Period } from '../../shared/period/period.ts';
import { type Office, templates } from './office.ts';
import { fillIn, type Workbook } from './workbooks.ts';

const file = new URL('../examples/forms/county-quarterly.yaml', import.meta.url);

/** Row → column → what stands there instead. */
export type Changes = Record<string, Record<string, string>>;

/** The quarterly form of 太湖县 without a fault, as tests/examples has it, but for these cells. */
export async function quarterly(changes: Changes = {}, period = '2018Q3' as Period): Promise<Workbook> {
  const read = parseFormExample(parse(readFileSync(file, 'utf8')));
  const edition = templates.forms.editionFor('county-quarterly', period);
  if ('problems' in read || !edition) throw new Error('no example of the quarterly form');
  const { base, fill } = read.example;
  const values = exampleRows(base, edition, { fill }).map((row) => ({
    ...row,
    cells: { ...row.cells, ...changes[row.key] },
  }));
  return fillIn('county-quarterly', '340825', values, period);
}

/** Where a figure stands in the file. */
export async function placeOf(
  office: Office,
  { form, period, unit, sha256 }: Workbook,
  [row, column]: readonly [string, string],
): Promise<{ sheet: string; cell: string }> {
  const key = { form, period: period as Period, unit };
  const scope = { person: 'test', role: 'system', division: unit } as const;
  const stored = await office.records.submissions.find(scope, key);
  const check = stored?.revisions.find((revision) => revision.sha256 === sha256)?.check;
  if (!check || check.outcome === 'unreadable') throw new Error('not read');
  const rows = await office.records.contents.rows(scope, { ...key, sha256 }, check.content);
  const at = rows.find(({ key: of }) => of === row)?.cells[column];
  if (!at) throw new Error(`no ${row}.${column}`);
  return { sheet: at.sheet, cell: at.cell };
}
