import type { FormRow } from '../cell-value.ts';
import type { ExpressionValue, MeasureReference } from '../reference/reference.ts';
import { keyText } from '../rule-value.ts';
import { type Accumulator, accumulator } from './accumulator.ts';
import type { PeriodValues } from './cell-look-up.ts';

/** The rows of one submission, and the figures over them that rules ask for, kept while the rows go by. */
export type RowBook = {
  take(row: FormRow): void;
  /** All rows of the table have been taken: only now are figures over it known. */
  close(table: string): void;
  rowOf(table: string, key: string): FormRow | undefined;
  /** `keys` are the values by which a figure is asked for, empty for the whole table. */
  figure(reference: MeasureReference, keys: readonly string[]): ExpressionValue | undefined;
};

const SEPARATOR = '\u001f';
const place = (table: string, key: string) => table + SEPARATOR + key;

export function rowBook(measures: readonly MeasureReference[], periodValues: PeriodValues): RowBook {
  const byTable = Map.groupBy(measures, ({ table }) => table);
  const figures = new Map<string, Map<string, Accumulator>>(measures.map(({ id }) => [id, new Map()]));
  const rows = new Map<string, FormRow>();
  const closed = new Set<string>();
  return {
    take(row) {
      rows.set(place(row.table, row.key), row);
      for (const { id, by, measure } of byTable.get(row.table) ?? []) {
        const parts = by.map(({ theirs }) => keyText(row.cells[theirs]));
        if (parts.includes('')) continue;
        const key = parts.join(SEPARATOR);
        const kept = figures.get(id);
        const figure = kept?.get(key) ?? accumulator(measure, periodValues);
        kept?.set(key, figure);
        figure.take(row);
      }
    },
    close: (table) => closed.add(table),
    rowOf: (table, key) => rows.get(place(table, key)),
    figure({ id, table, measure }, keys) {
      if (!closed.has(table)) return undefined;
      return (figures.get(id)?.get(keys.join(SEPARATOR)) ?? accumulator(measure, periodValues)).value();
    },
  };
}

/** The book of rows that are all there already. A table of which there is no row stays unknown: perhaps it was not asked for then. */
export function closedBook(
  rows: readonly FormRow[],
  measures: readonly MeasureReference[],
  periodValues: PeriodValues,
): RowBook {
  const book = rowBook(measures, periodValues);
  for (const row of rows) book.take(row);
  for (const { table } of rows) book.close(table);
  return book;
}
