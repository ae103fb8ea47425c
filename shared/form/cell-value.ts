import type { Decimal } from '../quantity/decimal.ts';

/**
 * What a cell of a form means once read. Blank, zero and “—” are three things: blank is not known,
 * `not-applicable` is a statement, zero is a figure.
 */
export type CellValue =
  | { kind: 'number'; value: Decimal }
  | { kind: 'text'; value: string }
  | { kind: 'date'; value: string }
  | { kind: 'yes-no'; value: boolean }
  /** A code of one of the edition's code lists. */
  | { kind: 'code'; value: string }
  | { kind: 'blank' }
  | { kind: 'not-applicable' };

/** A value and where it was read: the leaf of every derivation. */
export type PlacedValue = CellValue & { sheet: string; cell: string };

/** One row of a table of a form. `key` is the row's id (fixed tables) or the values of its key columns (lists). */
export type FormRow = { table: string; key: string; cells: Readonly<Record<string, PlacedValue>> };
