import type { CivilDate } from '../period/civil-date.ts';

/** What the file holds at one address, before any form gives it a meaning. Numbers stay the text the file stores. */
export type RawValue =
  | { kind: 'number'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; value: boolean }
  /** An Excel error value such as `#N/A`. */
  | { kind: 'error'; code: string }
  /** A number shown as a date; `time` is `HH:MM:SS` when the serial has a fraction; `serial` as stored. */
  | { kind: 'date'; date: CivilDate; time?: string; serial: string };

/** Rows and columns count from 1. Cells that are empty in the file are not delivered. */
export type ReadCell = {
  row: number;
  column: number;
  raw: RawValue;
  /** The formula's text without `=`, when the cell is computed; `raw` is then the cached result. */
  formula?: string;
};

export type ReadRow = { row: number; hidden: boolean; cells: readonly ReadCell[] };
export type CellRange = { top: number; left: number; bottom: number; right: number };
export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

export type SheetHead = {
  name: string;
  /** 1 for the first sheet of the workbook. */
  position: number;
  visibility: SheetVisibility;
  /** Inclusive column spans that are hidden. */
  hiddenColumns: readonly (readonly [from: number, to: number])[];
};

/** `name` → where it points, as written in the file (`填报说明!$B$3`). */
export type DefinedName = { name: string; refersTo: string };

/** Something a reader of the evidence should know, although the file is readable. `message` is Chinese. */
export type ReadNotice = {
  kind: 'hidden-sheet' | 'hidden-row' | 'hidden-column' | 'comments' | 'images' | 'data-beyond-limit';
  sheet?: string;
  row?: number;
  column?: number;
  message: string;
};

/** Why a file is not read at all. `message` is one Chinese sentence, `todo` says what the sender should do. */
export type FileRefusal = { kind: RefusalKind; message: string; todo: string };
export type RefusalKind =
  | 'too-large'
  | 'empty'
  | 'not-a-workbook'
  | 'old-format'
  | 'encrypted'
  | 'damaged'
  | 'inflates-too-far'
  | 'duplicate-entry'
  | 'suspicious-entry'
  | 'macro'
  | 'external-link'
  | 'embedded-object'
  | 'document-type'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unsupported';

/**
 * A workbook as a stream of events, in file order. Rows come in small batches so that memory does not grow with
 * the sheet. `refused` may come first or anywhere; it is always the last event, and what came before it must then
 * not be used.
 */
export type WorkbookEvent =
  | {
      type: 'workbook';
      date1904: boolean;
      definedNames: readonly DefinedName[];
      sheetNames: readonly string[];
    }
  | { type: 'sheet'; sheet: SheetHead }
  | { type: 'rows'; rows: readonly ReadRow[] }
  | { type: 'sheet-end'; merges: readonly CellRange[]; rowCount: number; cellCount: number }
  | { type: 'notice'; notice: ReadNotice }
  | { type: 'refused'; refusal: FileRefusal };

export type WorkbookReading = AsyncIterable<WorkbookEvent>;
