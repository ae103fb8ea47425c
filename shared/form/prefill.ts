import type { Period } from '../period/period.ts';
import { type Asking, type Books, lookUpFor, openBooks } from './books/books.ts';
import type { FormRow } from './cell-value.ts';
import type { KnownBefore } from './check/check-context.ts';
import type { FillInRow } from './fill-in-row.ts';
import type { FixedTable, FormEdition, ListTable, Table } from './form-edition.ts';
import { periodValues } from './period-values.ts';
import { asText, keyText } from './rule-value.ts';

function prefilledCells(
  table: Table,
  asking: Asking,
  books: Books,
  leftOut: ReadonlySet<string> = new Set(),
): Record<string, string> {
  const lookUp = lookUpFor(books, asking);
  return Object.fromEntries(
    table.columns.flatMap(({ id, prefill }): [string, string][] => {
      const value = leftOut.has(id) ? undefined : prefill?.evaluate(lookUp);
      return value === undefined ? [] : [[id, asText(value)]];
    }),
  );
}

function fixedRows(table: FixedTable, books: Books): FillInRow[] {
  return table.lines.flatMap((line): FillInRow[] => {
    if (!('row' in line)) return [];
    const { id: key, notApplicable } = line.row;
    const asking: Asking = {
      cellOf: () => undefined,
      sameCell: (book, name) => book.rowOf(table.id, key)?.cells[name],
    };
    return [{ table: table.id, key, cells: prefilledCells(table, asking, books, notApplicable) }];
  });
}

/** The rows of the last submission come again, by their key; a list that carries no rows begins empty. */
function carriedRows(table: ListTable, rows: readonly FormRow[], books: Books): FillInRow[] {
  if (!table.carriesRows) return [];
  return rows
    .filter((row) => row.table === table.id)
    .map((row) => {
      const asking: Asking = {
        cellOf: (name) => (table.key.includes(name) ? row.cells[name] : undefined),
        sameCell: (book, name) => book.rowOf(table.id, row.key)?.cells[name],
      };
      const key = Object.fromEntries(table.key.map((id) => [id, keyText(row.cells[id])]));
      return { table: table.id, key: row.key, cells: { ...prefilledCells(table, asking, books), ...key } };
    });
}

/** What the system already knows of a form for a period, as rows to write into the workbook; unknown cells are left out. */
export async function prefillRows(
  edition: FormEdition,
  period: Period,
  known: KnownBefore,
): Promise<readonly FillInRow[]> {
  const books = openBooks(edition, known, periodValues(period));
  const all = () =>
    edition.tables.flatMap((table) =>
      table.shape === 'fixed'
        ? fixedRows(table, books)
        : carriedRows(table, known.previous?.rows ?? [], books),
    );
  let rows = all();
  // What is asked of the registers is collected first and asked together.
  if (await books.registers.fetch()) rows = all();
  return rows.filter(({ cells }) => Object.keys(cells).length > 0);
}
