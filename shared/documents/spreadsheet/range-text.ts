import { cellAddress } from '../../evidence/cell-address.ts';
import type { CellRange } from '../../evidence/workbook-reading.ts';

/** `B7:D20`; a single cell is `B7`. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}
