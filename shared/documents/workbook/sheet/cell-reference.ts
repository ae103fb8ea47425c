import { parseCellAddress } from '../../../evidence/cell-address.ts';
import type { CellRange } from '../../../evidence/workbook-reading.ts';
import { refuse } from '../refused.ts';

/** The last row and column Excel has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Row number of a `r` attribute; refuses what is no row of a worksheet. */
export function rowNumber(text: string): number {
  let row = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at > 6) return refuse('damaged', 'row number');
    row = row * 10 + digit;
  }
  if (row < 1 || row > LAST_ROW || text.charCodeAt(0) === 48) refuse('damaged', 'row number');
  return row;
}

/** Column of a cell's `r` attribute, which must lie in `row`. Runs once for each cell, so it allocates nothing. */
export function columnInRow(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === 0 || at > 3 || column > LAST_COLUMN) refuse('damaged', 'cell reference');
  let number = 0;
  if (reference.charCodeAt(at) === 48) refuse('damaged', 'cell reference');
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) refuse('damaged', 'cell reference');
    number = number * 10 + digit;
  }
  if (number !== row) refuse('damaged', 'cell in another row');
  return column;
}

/** `A1:B2`, or `A1` for a single cell. */
export function parseRange(text: string): CellRange {
  const [first = '', second = first, more] = text.split(':');
  const from = parseCellAddress(first);
  const to = parseCellAddress(second);
  if (!from || !to || more !== undefined) return refuse('damaged', 'range');
  const range = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const lawful = range.top <= range.bottom && range.left <= range.right;
  return lawful && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN
    ? range
    : refuse('damaged', 'range');
}
