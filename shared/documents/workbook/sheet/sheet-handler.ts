import type { CellRange, ReadCell, ReadRow } from '../../../evidence/workbook-reading.ts';
import { ownText } from '../parts/own-text.ts';
import { isTrue } from '../parts/xsd-boolean.ts';
import { decodeXstring } from '../parts/xstring.ts';
import { refuse } from '../refused.ts';
import type { XmlAttributes, XmlHandler } from '../xml/xml-handler.ts';
import { columnInRow, LAST_COLUMN, LAST_ROW, parseRange, rowNumber } from './cell-reference.ts';
import { ComputedRanges } from './computed-ranges.ts';
import { rawValue } from './raw-value.ts';
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
  readonly #computed: ComputedRanges;
  #place = DOCUMENT;
  #skipped = 0;
  #row = 0;
  #rowHidden = false;
  #cells: ReadCell[] = [];
  #column = 0;
  #type: string | undefined;
  #style: string | undefined;
  #value = '';
  #formula = '';
  /** Stands for the formula's text where the file gives none, as in all cells of a shared formula but the first. */
  #formulaMarker: string | undefined;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#computed = new ComputedRanges(context.limits.columns);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0 || !this.#enter(name, attributes)) this.#skipped += 1;
  }

  #enter(name: string, attributes: XmlAttributes): boolean {
    switch (this.#place) {
      case ROW:
        if (name !== 'c') return false;
        this.#openCell(attributes);
        return true;
      case CELL:
        if (name === 'v') return this.#beginValue() && this.#collect(VALUE);
        if (name === 'f') return this.#openFormula(attributes) && this.#collect(FORMULA);
        return name === 'is' && this.#beginValue() && this.#go(INLINE);
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

  text(text: string): void {
    if (this.#skipped > 0) return;
    if (this.#place === FORMULA) this.#formula += text;
    else this.#value += text;
    if (this.#value.length > this.#context.limits.cellCharacters)
      refuse('damaged', 'text longer than a cell');
    if (this.#formula.length > this.#context.limits.cellCharacters) refuse('damaged', 'formula too long');
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
    this.#column = 0;
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

  #openCell(attributes: XmlAttributes): void {
    const { names, values, count } = attributes;
    let column = this.#column + 1;
    this.#type = undefined;
    this.#style = undefined;
    for (let index = 0; index < count; index += 1) {
      const name = names[index];
      if (name === 'r') column = columnInRow(values[index] ?? '', this.#row);
      else if (name === 's') this.#style = values[index];
      else if (name === 't') this.#type = values[index];
    }
    if (column <= this.#column || column > LAST_COLUMN) refuse('damaged', 'cells out of order');
    this.#column = column;
    this.#value = '';
    this.#formula = '';
    this.#formulaMarker = undefined;
    this.#place = CELL;
  }

  #beginValue(): true {
    return this.#value === '' || refuse('damaged', 'two values in one cell');
  }

  #openFormula(attributes: XmlAttributes): true {
    if (this.#formula !== '' || this.#formulaMarker !== undefined)
      refuse('damaged', 'two formulas in one cell');
    const kind = attributes.get('t');
    const reference = attributes.get('ref');
    if (kind === 'shared') this.#formulaMarker = `shared:${ownText(attributes.get('si') ?? '')}`;
    if ((kind === 'array' || kind === 'dataTable') && reference !== undefined) {
      this.#formulaMarker = `${kind}:${ownText(reference)}`;
      const range = parseRange(reference);
      if (range.top !== this.#row || range.left !== this.#column)
        refuse('damaged', 'array formula of another cell');
      this.#computed.add(range, this.#formulaMarker);
    }
    return true;
  }

  #closeCell(): void {
    const raw = rawValue(this.#value, this.#type, this.#style, this.#context);
    const formula = this.#formula === '' ? this.#formulaMarker : ownText(decodeXstring(this.#formula));
    const computed = formula ?? this.#computed.markerAt(this.#row, this.#column);
    if (raw === undefined && computed === undefined) return;
    if (this.#column > this.#context.limits.columns)
      refuse('too-many-columns', 'data beyond the last column');
    this.filledColumns[this.#column] = true;
    this.#cells.push(
      computed === undefined
        ? { row: this.#row, column: this.#column, raw: raw ?? EMPTY }
        : { row: this.#row, column: this.#column, raw: raw ?? EMPTY, formula: computed },
    );
  }
}

/** The cached result of a formula that has none, or an empty text. */
const EMPTY = { kind: 'text', text: '' } as const;
