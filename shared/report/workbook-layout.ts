import type { Severity } from '../evidence/fault.ts';
import type { CellRange } from '../evidence/workbook-reading.ts';

/**
 * A workbook that people fill in: where each text, input and computed cell stands. Made from a form's edition,
 * written by the documents adapter, read back by the evidence reader.
 */
export type WorkbookLayout = {
  title: string;
  /** Written on the 填报说明 sheet and reachable by a defined name, so that an upload says what it is. */
  identity: readonly { definedName: string; label: string; value: string }[];
  /** Paragraphs of the 填报说明 sheet. */
  instructions: readonly string[];
  codeLists: readonly { title: string; items: readonly { code: string; name: string }[] }[];
  sheets: readonly SheetLayout[];
};

export type SheetLayout = {
  name: string;
  orientation: 'portrait' | 'landscape';
  /** Widths in characters of the default font, column A first. */
  columnWidths: readonly number[];
  cells: readonly LayoutCell[];
  merges: readonly CellRange[];
  /** The table with its ruling lines, header included. */
  ruled: CellRange;
  /** Header rows that stay in sight and repeat on each printed page. */
  headerRows: readonly [from: number, to: number];
  validations: readonly InputValidation[];
};

/**
 * `input` and `prefilled` cells are unlocked, all others locked. Numbers are decimal text. `note` becomes a cell comment.
 * A computed cell carries a formula without `=`.
 */
export type LayoutCell = {
  row: number;
  column: number;
  role:
    | 'title'
    | 'head'
    | 'line'
    | 'header'
    | 'numbering'
    | 'label'
    | 'input'
    /** An input that the system has filled in. */
    | 'prefilled'
    | 'computed'
    | 'foot'
    | 'note';
  content?:
    | { kind: 'text'; text: string }
    | { kind: 'number'; value: string }
    | { kind: 'date'; date: string }
    | { kind: 'formula'; formula: string; cached?: string };
  /** Decimals shown for a number; absent for text. */
  places?: number;
  align?: 'left' | 'center' | 'right';
  indent?: number;
  note?: string;
  /** Colours the cell: how grave the fault on it is. */
  severity?: Severity;
  /** Leads to a cell of the same workbook. */
  link?: { sheet: string; cell: string };
};

export type InputValidation = {
  range: CellRange;
  rule:
    | { kind: 'integer' }
    | { kind: 'decimal'; places: number }
    | { kind: 'date' }
    | { kind: 'list'; items: readonly string[] };
  /** Shown by Excel while the cell is selected, and again when the entry is not accepted. */
  prompt: string;
};
