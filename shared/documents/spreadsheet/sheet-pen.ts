import { setImmediate } from 'node:timers/promises';
import type { Style, Worksheet } from 'exceljs';
import type { CellLook } from './cell-styles.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { looksLikeFormula, sheetText } from './sheet-text.ts';

/** A worksheet being written row after row: `next` is the row that comes. */
export type SheetPen = {
  sheet: Worksheet;
  grid: SheetGrid;
  style: (look: CellLook) => Partial<Style>;
  next: number;
};

/** Highest row that a spreadsheet draws, in points. */
const HIGHEST_ROW = 409;

/** Puts text into a cell: always a string, never a formula. */
export function putText(pen: SheetPen, row: number, column: number, text: string, look: CellLook): void {
  const cell = pen.sheet.getRow(row).getCell(column);
  if (text !== '') cell.value = sheetText(text);
  cell.style = pen.style(looksLikeFormula(text) ? { ...look, format: '@' } : look);
}

export function setHeight(pen: SheetPen, row: number, lines: number, size = 11): void {
  pen.sheet.getRow(row).height = Math.min(HIGHEST_ROW, Math.max(18, lines * size * 1.4 + 4));
}

/** Lets the file take what has been written, so that memory does not grow with the sheet. */
export async function letFileCatchUp(row: number): Promise<void> {
  if (row % 500 === 0) await setImmediate();
}

/** Width in characters of `span` columns from `column`. */
export function widthOf(pen: SheetPen, column: number, span: number): number {
  return pen.grid.slice(column - 1, column - 1 + span).reduce((sum, width) => sum + width, 0);
}
