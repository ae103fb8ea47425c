import type { CellRange } from '../evidence/workbook-reading.ts';
import type { Column, FixedRow, FixedTable, ListTable, Table } from '../form/form-edition.ts';
import { rowLabels } from '../form/row-label.ts';
import { fillInCell } from './fill-in-cell.ts';
import type { FillInRequest } from './fill-in-request.ts';
import type { LayoutCell } from './workbook-layout.ts';

/** The lines of a table from row `top` on; `rows` are those that take entries, with the columns that do. */
export type FillInBody = {
  cells: LayoutCell[];
  merges: CellRange[];
  rows: { row: number; columns: readonly Column[] }[];
  bottom: number;
};

function listBody(table: ListTable, top: number, request: FillInRequest): FillInBody {
  const values = (request.values ?? []).filter((row) => row.table === table.id);
  // What is carried over stands first only where nothing else is given: two lists of rows cannot be matched.
  const carried = values.length > 0 ? [] : (request.prefilled ?? []).filter((row) => row.table === table.id);
  const count = Math.max(table.lines, values.length, carried.length);
  const rows = Array.from({ length: count }, (_, index) => ({ row: top + index, columns: table.columns }));
  const cells = rows.flatMap(({ row }, index) =>
    table.columns.map((column, at) =>
      fillInCell({
        table,
        column,
        row,
        at: at + 1,
        known: values[index]?.cells,
        prefilled: carried[index]?.cells,
        request,
      }),
    ),
  );
  return { cells, merges: [], rows, bottom: top + count - 1 };
}

function headingLine(text: string, row: number, width: number): Pick<FillInBody, 'cells' | 'merges'> {
  return {
    cells: [{ row, column: 1, role: 'label', content: { kind: 'text', text }, align: 'left' }],
    merges: width > 1 ? [{ top: row, left: 1, bottom: row, right: width }] : [],
  };
}

/** Characters of a text column's line, and the most lines offered: more can be typed, the cell only shows less of it. */
const CHARACTERS_PER_LINE = 32;
const MOST_LINES = 30;

/** Lines of the sheet that one row takes: sections of a narrative get room to write, by merged cells. */
function linesOf({ type }: FixedRow): number {
  if (type.kind !== 'long-text') return 1;
  return Math.min(MOST_LINES, Math.max(3, Math.ceil(type.longest / CHARACTERS_PER_LINE)));
}

function sectionLabel({ label, type }: FixedRow): string {
  if (type.kind !== 'long-text') return label;
  return `${label}（${type.shortest > 0 ? `${type.shortest}至` : '不超过'}${type.longest}字）`;
}

function fixedBody(table: FixedTable, top: number, request: FillInRequest): FillInBody {
  const body: FillInBody = { cells: [], merges: [], rows: [], bottom: top - 1 };
  const labels = rowLabels(table);
  const values = (request.values ?? []).filter((row) => row.table === table.id);
  const byKey = new Map(values.map((row) => [row.key, row.cells]));
  const prefilledByKey = new Map(
    (request.prefilled ?? []).filter((row) => row.table === table.id).map((row) => [row.key, row.cells]),
  );
  for (const line of table.lines) {
    const row = body.bottom + 1;
    if ('heading' in line) {
      const heading = headingLine(line.heading, row, table.columns.length);
      body.cells.push(...heading.cells);
      body.merges.push(...heading.merges);
      body.bottom = row;
      continue;
    }
    const fixedRow = line.row;
    const height = linesOf(fixedRow);
    const known = byKey.get(fixedRow.id);
    const prefilled = prefilledByKey.get(fixedRow.id);
    const label = table.narrative
      ? { text: sectionLabel(fixedRow), indent: 0 }
      : (labels.get(fixedRow.id) ?? { text: fixedRow.label, indent: 0 });
    body.rows.push({ row, columns: table.columns.filter(({ id }) => !fixedRow.notApplicable.has(id)) });
    table.columns.forEach((column, at) => {
      body.cells.push(
        fillInCell({ table, column, row, at: at + 1, known, prefilled, request, fixedRow, label }),
      );
      if (height > 1) body.merges.push({ top: row, left: at + 1, bottom: row + height - 1, right: at + 1 });
    });
    body.bottom = row + height - 1;
  }
  return body;
}

export function fillInBody(table: Table, top: number, request: FillInRequest): FillInBody {
  return table.shape === 'list' ? listBody(table, top, request) : fixedBody(table, top, request);
}
