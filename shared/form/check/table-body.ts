import type { Fault } from '../../evidence/fault.ts';
import type { ReadRow, SheetHead } from '../../evidence/workbook-reading.ts';
import type { Books } from '../books/books.ts';
import type { FormRow } from '../cell-value.ts';
import type { Table } from '../form-edition.ts';
import type { DivisionSetting } from '../interpret/interpret-division.ts';
import type { Judged } from './check-context.ts';
import type { FoundHeader } from './find-header.ts';

export type TableRequest = {
  table: Table;
  sheet: SheetHead;
  divisions: DivisionSetting;
  books: Books;
  /** 表脚 of the form: a list ends where the first of these lines stands. */
  foot: readonly string[];
  judged?: Judged | undefined;
};
/** Takes rows below the header; `done` says at the end what was missing. */
export type TableBody = {
  take(row: ReadRow): void;
  done(): void;
  rows: FormRow[];
  faults: Fault[];
  rowsRead: number;
};
export type BodyRequest = TableRequest & { header: FoundHeader };
export type TableResult = {
  rows: readonly FormRow[];
  faults: readonly Fault[];
  rowsRead: number;
  /** Where the table stands. */
  sheet: string;
  header: FoundHeader;
};
