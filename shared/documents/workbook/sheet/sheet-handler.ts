import type { CellRange, ReadCell, ReadRow } from '../../../evidence/workbook-reading.ts';
import { isTrue } from '../parts/xsd-boolean.ts';
import { refuse } from '../refused.ts';
import type { XmlAttributes, XmlHandler } from '../xml/xml-handler.ts';
import { CellDraft } from './cell-draft.ts';
import { LAST_COLUMN, LAST_ROW, parseRange, rowNumber } from './cell-reference.ts';
import type { SheetContext } from './sheet-context.ts';

// Where the scanner is. Numbers, because this is asked for every element of every cell.
const DOCUMENT = 0;
const SHEET = 1;
const COLUMNS = 2;
const DATA = 3;
const ROW = 4;
const CELL = 5;
const VALUE = 6;
const FORMULA = 7;
const INLINE = 8;
const INLINE_TEXT = 9;
const RUN = 10;
const RUN_TEXT = 11;
const MERGES = 12;
const PARENT = [DOCUMENT, DOCUMENT, SHEET, SHEET, DATA, ROW, CELL, CELL, CELL, INLINE, INLINE, RUN, SHEET];

/** A row with zero height is as hidden as one marked so. */
function isHiddenRow(attributes: XmlAttributes): boolean {
  return isTrue(attributes.get('hidden')) || Number(attributes.get('ht') ?? 1) === 0;
}

/**
 * Turns the XML of one worksheet into rows. Elements are taken only in their place (`sheetData/row/c/v`), everything
 * else is passed over with all it holds. Rows collect in `rows` until the reader takes them.
 */
export class SheetHandler implements XmlHandler {
  wantsText = false;
  /** Rows read and not yet taken. */
  rows: ReadRow[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenColumns: [from: number, to: number][] = [];
  /** Set once the columns are known: everything of the sheet's head has been read. */
  headRead = false;
  rowCount = 0;
  cellCount = 0;
  /** By column: whether any cell of it holds data. */
  readonly filledColumns: boolean[] = [];

  readonly #context: SheetContext;
  readonly #draft: CellDraft;
  #place = DOCUMENT;
  #skipped = 0;
  #row = 0;
  #rowHidden = false;
  #cells: ReadCell[] = [];

  constructor(context: SheetContext) {
    this.#context = context;
    this.#draft = new CellDraft(context);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0 || !this.#enter(name, attributes)) this.#skipped += 1;
  }

  #enter(name: string, attributes: XmlAttributes): boolean {
    switch (this.#place) {
      case ROW:
        if (name !== 'c') return false;
        this.#draft.start(attributes);
        return this.#go(CELL);
      case CELL:
        return this.#enterCell(name, attributes);
      case DATA:
        if (name !== 'row') return false;
        this.#openRow(attributes);
        return true;
      case INLINE:
        if (name === 't') return this.#collect(INLINE_TEXT);
        return name === 'r' && this.#go(RUN);
      case RUN:
        return name === 't' && this.#collect(RUN_TEXT);
      case SHEET:
        return this.#openSection(name);
      case COLUMNS:
        if (name === 'col') this.#readColumns(attributes);
        return false;
      case MERGES:
        if (name === 'mergeCell') this.#readMerge(attributes);
        return false;
      case DOCUMENT:
        if (name !== 'worksheet') refuse('damaged', 'root of a worksheet');
        return this.#go(SHEET);
      default:
        return false;
    }
  }

  #enterCell(name: string, attributes: XmlAttributes): boolean {
    if (name === 'f') {
      this.#draft.startFormula(attributes);
      return this.#collect(FORMULA);
    }
    if (name !== 'v' && name !== 'is') return false;
    this.#draft.startValue();
    return name === 'v' ? this.#collect(VALUE) : this.#go(INLINE);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    if (this.#place === FORMULA) this.#draft.addFormula(text);
    else this.#draft.addValue(text);
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (this.#place === CELL) this.#closeCell();
    else if (this.#place === ROW) this.#closeRow();
    this.wantsText = false;
    this.#place = PARENT[this.#place] ?? DOCUMENT;
  }

  #go(place: number): true {
    this.#place = place;
    return true;
  }

  #collect(place: number): true {
    this.wantsText = true;
    return this.#go(place);
  }

  #openSection(name: string): boolean {
    if (name === 'sheetData') {
      if (this.headRead) refuse('damaged', 'two tables in one sheet');
      this.headRead = true;
      return this.#go(DATA);
    }
    if (name === 'cols') {
      if (this.headRead) refuse('damaged', 'columns after the table');
      return this.#go(COLUMNS);
    }
    return name === 'mergeCells' && this.#go(MERGES);
  }

  #readColumns(attributes: XmlAttributes): void {
    const [from, to] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    if (!(from >= 1 && from <= to && to <= LAST_COLUMN)) refuse('damaged', 'column span');
    if (this.hiddenColumns.length > LAST_COLUMN) refuse('damaged', 'more spans than columns');
    if (isTrue(attributes.get('hidden')) || Number(attributes.get('width') ?? 1) === 0)
      this.hiddenColumns.push([from, to]);
  }

  #readMerge(attributes: XmlAttributes): void {
    if (this.merges.length === this.#context.limits.merges) refuse('unsupported', 'too many merged ranges');
    this.merges.push(parseRange(attributes.get('ref') ?? ''));
  }

  #openRow(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    const row = reference === undefined ? this.#row + 1 : rowNumber(reference);
    if (row <= this.#row || row > LAST_ROW) refuse('damaged', 'rows out of order');
    this.#row = row;
    this.#rowHidden = isHiddenRow(attributes);
    this.#draft.startRow(row);
    this.#place = ROW;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.rowCount === this.#context.limits.rows) refuse('too-many-rows', 'rows with data');
    this.rowCount += 1;
    this.cellCount += this.#cells.length;
    this.rows.push({ row: this.#row, hidden: this.#rowHidden, cells: this.#cells });
    this.#cells = [];
  }

  #closeCell(): void {
    const cell = this.#draft.finish();
    if (cell === undefined) return;
    this.filledColumns[cell.column] = true;
    this.#cells.push(cell);
  }
}
