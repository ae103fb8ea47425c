import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import type { CellType } from '../../../shared/form/cell-type.ts';
import type { FormRow, PlacedValue } from '../../../shared/form/cell-value.ts';
import { checkRows } from '../../../shared/form/check/check-rows.ts';
import type { FixedRow, Table } from '../../../shared/form/form-edition.ts';
import { lastDay } from '../../../shared/period/period.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import { exampleFigures } from '../../../templates/examples/anqing-2018/example-figures.ts';
import type { ExampleUpload } from '../../../templates/examples/anqing-2018/example-upload.ts';
import { exampleYear } from '../../../templates/examples/anqing-2018/example-year.ts';
import { splitTotal } from '../../../templates/examples/anqing-2018/split-total.ts';
import { exampleInputs, scheme, templates } from '../assessment/anqing.ts';

const uploads = exampleYear();
const { published, example } = exampleFigures();

function cellsIn(form: string, key: string, column: string): number[] {
  return uploads
    .filter((upload) => upload.form === form)
    .map(({ rows }) => Number(rows.find((row) => row.key === key)?.cells[column] ?? Number.NaN));
}
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('published figures', () => {
  it('are those of the document, and agree with each other', () => {
    const { relocation } = published;
    expect(relocation.households.value).toBe(
      relocation.sites_households.value + relocation.apart_households.value,
    );
    expect(relocation.people.value).toBe(relocation.sites_people.value + relocation.apart_people.value);
    for (const { source } of [...published.targets, ...Object.values(relocation)])
      expect(templates.sources.resolve(source)).toBeTypeOf('object');
  });

  it.each([
    ['county-quarterly', 'moved_households', 'plan', 1611],
    ['county-quarterly', 'moved_people', 'plan', 5356],
    ['county-quarterly', 'moved_households_sites', 'plan', 892],
    ['county-quarterly', 'moved_people_sites', 'plan', 2931],
    ['county-quarterly', 'moved_households_apart', 'plan', 719],
    ['county-quarterly', 'moved_people_apart', 'plan', 2425],
    ['county-quarterly', 'sites', 'plan', 66],
    ['county-quarterly', 'lifted_people', 'plan', 80_000],
    ['county-quarterly', 'exited_villages', 'plan', 100],
    ['relocation-progress', 'all', 'plan_households', 1611],
    ['relocation-progress', 'all', 'plan_people', 5356],
    ['relocation-progress', 'sites', 'plan_households', 892],
    ['relocation-progress', 'sites', 'plan_people', 2931],
    ['relocation-progress', 'sites', 'finished_sites', 66],
    ['relocation-progress', 'apart', 'plan_households', 719],
    ['relocation-progress', 'apart', 'plan_people', 2425],
  ])('are what the ten counties’ %s %s %s add up to: %d', (form, key, column, total) => {
    const cells = cellsIn(form, key, column);
    expect(cells).toHaveLength(10);
    expect(sum(cells)).toBe(total);
  });
});

describe('splitting a total', () => {
  it('loses and adds nothing, and gives nothing to a weight of nothing', () => {
    expect(splitTotal(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(splitTotal(7, [0, 5, 0])).toEqual([0, 7, 0]);
    expect(() => splitTotal(1, [0, 0])).toThrow(RangeError);
  });
});

function typed(
  type: CellType | undefined,
  text: string | undefined,
  place: { sheet: string; cell: string },
): PlacedValue {
  if (text === undefined) return { kind: 'blank', ...place };
  if (text === '—') return { kind: 'not-applicable', ...place };
  if (type?.kind === 'integer' || type?.kind === 'decimal')
    return { kind: 'number', value: new Decimal(text), ...place };
  if (type?.kind === 'code' || type?.kind === 'division') return { kind: 'code', value: text, ...place };
  return { kind: type?.kind === 'date' ? 'date' : 'text', value: text, ...place };
}

function fixedRow(table: Table, key: string): FixedRow | undefined {
  if (table.shape === 'list') return undefined;
  return table.lines.flatMap((line) => ('row' in line ? [line.row] : [])).find(({ id }) => id === key);
}

/** The rows of an upload as the form's cells; throws for a row or column that the form does not have. */
function formRows({ rows }: ExampleUpload, table: Table): FormRow[] {
  return rows.map((row, at) => {
    const fixed = fixedRow(table, row.key);
    if (table.shape === 'fixed' && !fixed) throw new Error(`no row ${row.key}`);
    const unknown = Object.keys(row.cells).filter((id) => !table.columns.some((column) => column.id === id));
    if (unknown.length > 0) throw new Error(`no column ${unknown.join()}`);
    const cells = table.columns.map((column, index) => {
      const place = { sheet: table.sheet, cell: `${index}/${at}` };
      const type = column.role === 'figure' ? (column.type ?? fixed?.type) : column.type;
      return [column.id, typed(type, row.cells[column.id], place)] as const;
    });
    return { table: table.id, key: row.key, cells: Object.fromEntries(cells) };
  });
}

function missing(row: FormRow, table: Table): string[] {
  const fixed = fixedRow(table, row.key);
  return table.columns
    .filter(
      ({ role, required, computed }) => (role === 'figure' || role === 'entry') && required && !computed,
    )
    .filter(({ id }) => !fixed?.notApplicable.has(id) && row.cells[id]?.kind === 'blank')
    .map(({ id }) => `${row.key}.${id}`);
}

describe('the workbooks of the example year', () => {
  it('are two of the city and two of each county', () => {
    expect(uploads.map(({ form }) => form).sort()).toEqual([
      ...new Array(10).fill('county-quarterly'),
      'municipal-record',
      'provincial-result',
      ...new Array(10).fill('relocation-progress'),
    ]);
    expect(new Set(uploads.map(({ fileName }) => fileName)).size).toBe(uploads.length);
    expect(uploads.every(({ fileName }) => fileName.includes('示例数据'))).toBe(true);
  });

  it('are the same on every run', () => expect(exampleYear()).toEqual(uploads));

  it.each(uploads.map((upload) => [upload.fileName, upload] as const))(
    '%s fills its form and breaks none of its rules',
    async (_, upload) => {
      const edition = templates.forms.editionFor(upload.form, upload.period);
      const [table] = edition?.tables ?? [];
      if (!edition || !table) throw new Error('no table');
      const rows = formRows(upload, table);
      const keys =
        table.shape === 'fixed' ? table.lines.flatMap((line) => ('row' in line ? [line.row.id] : [])) : [];
      expect(new Set(rows.map(({ key }) => key))).toEqual(
        new Set(keys.length > 0 ? keys : rows.map(({ key }) => key)),
      );
      expect(rows.flatMap((row) => missing(row, table))).toEqual([]);
      const { unit, period } = upload;
      const faults = await checkRows(rows, { edition, unit, period, divisions: templates.divisions });
      expect(faults).toEqual([]);
      if (table.shape === 'list') expect(rows.length).toBeLessThanOrEqual(table.lines);
    },
  );

  it('mark every made-up row as such', () => {
    for (const { rows } of uploads)
      for (const { cells } of rows) expect(cells.remark ?? cells.document).toBe('示例数据');
  });

  it('name the counties as the register does', () => {
    for (const [code, { name }] of Object.entries(example.counties))
      expect(templates.divisions.nameOn(code, lastDay(exampleInputs().period))).toBe(name);
  });

  it('hold 60 to 90 varied entries, one tie, and one severe case', () => {
    const record = uploads.find(({ form }) => form === 'municipal-record')?.rows ?? [];
    expect(record.length).toBeGreaterThanOrEqual(60);
    expect(record.length).toBeLessThanOrEqual(90);
    const outcomes = new Set(record.map(({ cells }) => cells.outcome));
    expect(outcomes.size).toBe(6);
    expect(new Set(record.map(({ cells }) => cells.matter)).size).toBe(9);
    expect(record.filter(({ cells }) => cells.subject === example.severe.subject)).toHaveLength(1);
    const results = assess(scheme, exampleInputs()).results;
    const totals = results.map((result) => (result.state === 'scored' ? result.total : ''));
    expect(new Set(totals).size).toBe(9);
    const tied = results.filter(({ unit }) => example.tie.includes(unit));
    expect(new Set(tied.map((result) => (result.state === 'scored' ? result.rank : '')))).toHaveLength(1);
  });
});
