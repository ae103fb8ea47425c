import type { ReadCell } from '../../../evidence/workbook-reading.ts';
import { ownText } from '../parts/own-text.ts';
import { decodeXstring } from '../parts/xstring.ts';
import { refuse } from '../refused.ts';
import type { XmlAttributes } from '../xml/xml-handler.ts';
import { columnInRow, LAST_COLUMN, parseRange } from './cell-reference.ts';
import { ComputedRanges } from './computed-ranges.ts';
import { rawValue } from './raw-value.ts';
import type { SheetContext } from './sheet-context.ts';

/** The result of a formula that has none in the file, or an empty text. */
const EMPTY = { kind: 'text', text: '' } as const;

/** The cell being read. One draft serves all cells of a sheet, so that an empty cell costs nothing. */
export class CellDraft {
  readonly #context: SheetContext;
  readonly #computed: ComputedRanges;
  #row = 0;
  #column = 0;
  #type: string | undefined;
  #style: string | undefined;
  #value = '';
  #formula = '';
  /** Stands for the formula's text where the file gives none, as in all cells of a shared formula but the first. */
  #marker: string | undefined;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#computed = new ComputedRanges(context.limits.columns);
  }

  startRow(row: number): void {
    this.#row = row;
    this.#column = 0;
  }

  /** A cell without reference follows the one before it. */
  start({ names, values, count }: XmlAttributes): void {
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
    this.#marker = undefined;
  }

  startValue(): void {
    if (this.#value !== '') refuse('damaged', 'two values in one cell');
  }

  startFormula(attributes: XmlAttributes): void {
    if (this.#formula !== '' || this.#marker !== undefined) refuse('damaged', 'two formulas in one cell');
    const kind = attributes.get('t');
    const reference = attributes.get('ref');
    if (kind === 'shared') this.#marker = `shared:${ownText(attributes.get('si') ?? '')}`;
    if ((kind === 'array' || kind === 'dataTable') && reference !== undefined) {
      this.#marker = `${kind}:${ownText(reference)}`;
      const range = parseRange(reference);
      if (range.top !== this.#row || range.left !== this.#column)
        refuse('damaged', 'array formula of another cell');
      this.#computed.add(range, this.#marker);
    }
  }

  addValue(text: string): void {
    this.#value += text;
    if (this.#value.length > this.#context.limits.cellCharacters)
      refuse('damaged', 'text longer than a cell');
  }

  addFormula(text: string): void {
    this.#formula += text;
    if (this.#formula.length > this.#context.limits.cellCharacters) refuse('damaged', 'formula too long');
  }

  /** The finished cell; undefined when it holds neither a value nor a formula. */
  finish(): ReadCell | undefined {
    const raw = rawValue(this.#value, this.#type, this.#style, this.#context);
    const own = this.#formula === '' ? this.#marker : ownText(decodeXstring(this.#formula));
    const formula = own ?? this.#computed.markerAt(this.#row, this.#column);
    if (raw === undefined && formula === undefined) return undefined;
    if (this.#column > this.#context.limits.columns)
      refuse('too-many-columns', 'data beyond the last column');
    const cell = { row: this.#row, column: this.#column, raw: raw ?? EMPTY };
    return formula === undefined ? cell : { ...cell, formula };
  }
}
