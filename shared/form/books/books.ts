import { lastDay } from '../../period/period.ts';
import type { FormRow, PlacedValue } from '../cell-value.ts';
import type { KnownBefore } from '../check/check-context.ts';
import type { FormEdition } from '../form-edition.ts';
import {
  bookName,
  type ExpressionValue,
  type LookUp,
  type MeasureReference,
  type Reference,
} from '../reference/reference.ts';
import { asText, ruleValue } from '../rule-value.ts';
import type { PeriodValues } from './cell-look-up.ts';
import { referencesOf } from './references-of.ts';
import { type RegisterAnswers, registerAnswers } from './register-answers.ts';
import { closedBook, type RowBook, rowBook } from './row-book.ts';

/** Who reads a reference: the cells of a row, a column, a group or nothing but the table. */
export type Asking = {
  cellOf(name: string): PlacedValue | undefined;
  /** The cell of the same name in another book. */
  sameCell(book: RowBook, name: string): PlacedValue | undefined;
  /** Figures over the rows of the group. */
  groupFigure?(reference: Reference): ExpressionValue | undefined;
};

/** Everything a rule can read: the rows of this workbook and what was known before. */
export type Books = {
  own: RowBook;
  registers: RegisterAnswers;
  periodValues: PeriodValues;
  valueOf(reference: Reference, asking: Asking, lookUp: LookUp): ExpressionValue | undefined;
};

export function openBooks(
  edition: FormEdition,
  { previous, yearAgo, others, registry }: KnownBefore,
  daysOfPeriod: PeriodValues,
): Books {
  const periodValues = { ...daysOfPeriod, ...(previous ? { prev_last: lastDay(previous.period) } : {}) };
  const measures = new Map<string, MeasureReference[]>();
  for (const reference of new Map(referencesOf(edition).map((each) => [each.id, each])).values()) {
    if (reference.kind !== 'measure') continue;
    const name = bookName(reference.book);
    measures.set(name, [...(measures.get(name) ?? []), reference]);
  }
  const own = rowBook(measures.get('own') ?? [], periodValues);
  const books = new Map<string, RowBook>([['own', own]]);
  const open = (name: string, rows: readonly FormRow[] | undefined) => {
    if (rows) books.set(name, closedBook(rows, measures.get(name) ?? [], periodValues));
  };
  open('prev', previous?.rows);
  open('year_ago', yearAgo?.rows);
  for (const [form, rows] of others ?? []) open(`form:${form}`, rows);
  const registers = registerAnswers(registry);

  const keysOf = (
    expressions: readonly { evaluate(lookUp: LookUp): ExpressionValue | undefined }[],
    lookUp: LookUp,
  ) => {
    const values = expressions.map((each) => each.evaluate(lookUp));
    return values.every((value) => value !== undefined) ? values.map(asText) : undefined;
  };
  const cellIn = (row: FormRow | undefined, column: string) => ruleValue(row?.cells[column]);

  return {
    own,
    registers,
    periodValues,
    valueOf(reference, asking, lookUp) {
      switch (reference.kind) {
        case 'filled':
          return ruleValue(asking.cellOf(reference.of)) !== undefined;
        case 'or-else':
          return reference.of.evaluate(lookUp) ?? reference.otherwise.evaluate(lookUp);
        case 'group-measure':
          return asking.groupFigure?.(reference);
        case 'look-up': {
          const key = reference.key.evaluate(lookUp);
          return key === undefined
            ? undefined
            : registers.answer(reference.register, String(key), reference.field);
        }
        default: {
          const book = books.get(bookName(reference.book));
          if (!book) return undefined;
          if (reference.kind === 'same-cell') return ruleValue(asking.sameCell(book, reference.name));
          if (reference.kind === 'cell')
            return cellIn(book.rowOf(reference.table, reference.row), reference.column);
          const keys = keysOf(
            reference.kind === 'measure' ? reference.by.map(({ ours }) => ours) : reference.key,
            lookUp,
          );
          if (!keys) return undefined;
          if (reference.kind === 'measure') return book.figure(reference, keys);
          return cellIn(book.rowOf(reference.table, keys.join('|')), reference.column);
        }
      }
    },
  };
}

/** How an expression looks up names for one row, column or group. */
export function lookUpFor(books: Books, asking: Asking): LookUp {
  const lookUp: LookUp = (name, reference) =>
    reference
      ? books.valueOf(reference, asking, lookUp)
      : (ruleValue(asking.cellOf(name)) ?? books.periodValues[name]);
  return lookUp;
}

/** A row asks: its own cells, and the row with its key elsewhere. */
export function rowAsking(row: FormRow): Asking {
  return {
    cellOf: (name) => row.cells[name],
    sameCell: (book, name) => book.rowOf(row.table, row.key)?.cells[name],
  };
}
