import { NARRATIVE_TEXT } from '../compile-narrative.ts';
import type { FillInRow } from '../fill-in-row.ts';
import type { FormEdition, Table } from '../form-edition.ts';
import type { ExampleContent, FormExample } from './form-example.ts';

type Cells = Record<string, string | number | boolean>;

/** The figures of a quarterly form, when an example names no columns. */
const USUAL_COLUMNS = ['plan', 'quarter', 'total', 'last_year'];

function columnsFor(table: Table, columns: FormExample['columns']): readonly string[] {
  if (table.shape === 'fixed' && table.narrative) return [NARRATIVE_TEXT];
  const named = Array.isArray(columns) ? columns : columns?.[table.id];
  if (named) return named;
  const figures = table.columns.filter(({ role }) => role === 'figure').map(({ id }) => id);
  return figures.length === 1 ? figures : USUAL_COLUMNS;
}

/** Cells as a fill-in workbook takes them: `true` is 是, a number its text. */
function written(cells: Cells): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => [
      id,
      typeof value === 'boolean' ? (value ? '是' : '否') : String(value),
    ]),
  );
}

function tableRows(table: Table, content: unknown, columns: readonly string[]): FillInRow[] {
  if (Array.isArray(content))
    return (content as Cells[]).map((cells) => ({ table: table.id, key: '', cells: written(cells) }));
  return Object.entries((content ?? {}) as Record<string, unknown>).map(([key, given]) => {
    const list = Array.isArray(given) ? (given as string[]) : undefined;
    const byColumn =
      list ?? (given !== null && typeof given === 'object' ? undefined : [given as string | number]);
    const cells = byColumn
      ? Object.fromEntries(columns.map((id, at) => [id, byColumn[at] ?? '']))
      : (given as Cells);
    return { table: table.id, key, cells: written(cells) };
  });
}

/** Gives a row what is the same in all rows, where its table has the column and the row prints no “—” there. */
function filled(row: FillInRow, table: Table, fill: Cells): FillInRow {
  const fixed =
    table.shape === 'fixed'
      ? table.lines.flatMap((line) => ('row' in line && line.row.id === row.key ? [line.row] : []))[0]
      : undefined;
  const own = Object.entries(fill).filter(
    ([id]) => table.columns.some((column) => column.id === id) && !fixed?.notApplicable.has(id),
  );
  return { ...row, cells: { ...written(Object.fromEntries(own)), ...row.cells } };
}

/** The rows that an example gives for a form; without table names they are those of its first table. */
export function exampleRows(
  content: ExampleContent,
  edition: FormEdition,
  { columns, fill = {} }: Partial<Pick<FormExample, 'columns' | 'fill'>>,
): FillInRow[] {
  const byTable =
    !Array.isArray(content) &&
    Object.keys(content).every((key) => edition.tables.some(({ id }) => id === key));
  return edition.tables.flatMap((table, index) => {
    const own = byTable ? (content as Record<string, unknown>)[table.id] : index === 0 ? content : undefined;
    return tableRows(table, own, columnsFor(table, columns)).map((row) => filled(row, table, fill));
  });
}
