import { cellAddress } from '../../evidence/cell-address.ts';
import { accumulator } from '../books/accumulator.ts';
import { rowAsking } from '../books/books.ts';
import type { PeriodValues } from '../books/cell-look-up.ts';
import type { FormRow } from '../cell-value.ts';
import type { Rule, Table } from '../form-edition.ts';
import { keyText } from '../rule-value.ts';
import type { RuleCase } from './judge-rule.ts';
import type { TableResult } from './table-body.ts';
import { columnTitle } from './table-place.ts';

/** A row, with the words by which the form calls it. */
export function rowCase(row: FormRow, words: Readonly<Record<string, string>>): RuleCase {
  return { ...rowAsking(row), words, place: (at) => row.cells[at] };
}

/** Label and unit of a row of a fixed table. */
export function rowWords(table: Table, key: string): Readonly<Record<string, string>> {
  if (table.shape !== 'fixed') return {};
  for (const line of table.lines)
    if ('row' in line && line.row.id === key) return { label: line.row.label, unit: line.row.unit };
  return {};
}

/** A figure column of a fixed table: its cells are named by the rows. */
export function columnCase(table: Table, rows: readonly FormRow[], id: string): RuleCase {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const column = table.columns.find((candidate) => candidate.id === id);
  const cellOf = (name: string) => byKey.get(name)?.cells[id];
  return {
    cellOf,
    sameCell: (book, name) => book.rowOf(table.id, name)?.cells[id],
    words: { column: column ? columnTitle(column) : id },
    place: cellOf,
  };
}

/** The whole table: a fault stands at a cell of a fixed table, or at the heading of a column of a list. */
export function tableCase(table: Table, { rows, header, sheet }: TableResult): RuleCase {
  return {
    cellOf: () => undefined,
    sameCell: () => undefined,
    words: {},
    place(at) {
      const [key, column] = at.split('.');
      if (column !== undefined) return rows.find((row) => row.key === key)?.cells[column];
      const placed = header.placed.get(at);
      const levels = table.columns.find(({ id }) => id === at)?.header.length ?? 1;
      // A heading of fewer levels is merged downwards: its own cell is the topmost.
      const row = header.lastRow - table.depth + levels;
      return placed === undefined ? undefined : { sheet, cell: cellAddress(row, placed) };
    },
  };
}

/** Rows of a list with the same value in the `by` columns; rows where one is blank belong to no group. */
export function groupCases(rule: Rule, rows: readonly FormRow[], periodValues: PeriodValues): RuleCase[] {
  const groups = Map.groupBy(rows, (row) => {
    const parts = rule.by.map((id) => keyText(row.cells[id]));
    return parts.includes('') ? '' : parts.join('\u001f');
  });
  groups.delete('');
  return [...groups.values()].flatMap((members): RuleCase[] => {
    const [first] = members;
    if (!first) return [];
    return [
      {
        cellOf: (name) => (rule.by.includes(name) ? first.cells[name] : undefined),
        sameCell: () => undefined,
        groupFigure(reference) {
          if (reference.kind !== 'group-measure') return undefined;
          const figure = accumulator(reference.measure, periodValues);
          for (const row of members) figure.take(row);
          return figure.value();
        },
        words: {},
        place: (at) => first.cells[at],
      },
    ];
  });
}
