import { placeHeader } from '../../report/place-header.ts';
import type { BodyCell, ReportTable } from '../../report/report-document.ts';
import type { CellLook } from './cell-styles.ts';
import { numberFormat, sheetNumber } from './sheet-number.ts';
import { letFileCatchUp, putText, type SheetPen, setHeight, widthOf } from './sheet-pen.ts';
import { textLines } from './text-width.ts';

/** A ruled table: merged header, then one row for each of its rows, written through as they come. */
export async function writeTable(pen: SheetPen, table: ReportTable): Promise<void> {
  writeHeader(pen, table);
  for (const row of table.rows) {
    writeRow(pen, table, row);
    pen.next += 1;
    await letFileCatchUp(pen.next);
  }
}

function writeHeader(pen: SheetPen, table: ReportTable): void {
  const first = pen.next;
  const lines = table.header.map(() => 1);
  for (const cell of placeHeader(table.header, table.columns.length)) {
    const [top, left] = [first + cell.row, 1 + cell.column];
    putText(pen, top, left, cell.text, { ruled: true, align: 'center', bold: true, size: 10 });
    const [bottom, right] = [top + cell.rows - 1, left + cell.columns - 1];
    if (bottom > top || right > left) pen.sheet.mergeCells(top, left, bottom, right);
    const needed = textLines(cell.text, widthOf(pen, left, cell.columns), 10);
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      lines[row] = Math.max(lines[row] ?? 1, Math.ceil(needed / cell.rows));
  }
  lines.forEach((count, index) => {
    setHeight(pen, first + index, count, 10);
  });
  pen.next = first + table.header.length;
  for (let row = first; row < pen.next; row += 1) pen.sheet.getRow(row).commit();
}

function writeRow(pen: SheetPen, table: ReportTable, cells: readonly BodyCell[]): void {
  let column = 1;
  let lines = 1;
  for (const cell of cells) {
    const span = cell.kind === 'text' ? (cell.columns ?? 1) : 1;
    writeCell(pen, column, cell, table.columns[column - 1]?.align ?? 'left');
    if (cell.kind === 'text') {
      lines = Math.max(lines, textLines(cell.text, widthOf(pen, column, span) - 2 * (cell.indent ?? 0), 10));
      if (span > 1) pen.sheet.mergeCells(pen.next, column, pen.next, column + span - 1);
    }
    column += span;
  }
  if (column - 1 !== table.columns.length)
    throw new RangeError(`表格的一行有${column - 1}列，应为${table.columns.length}列`);
  setHeight(pen, pen.next, lines, 10);
  pen.sheet.getRow(pen.next).commit();
}

function writeCell(
  pen: SheetPen,
  column: number,
  cell: BodyCell,
  ofColumn: 'left' | 'center' | 'right',
): void {
  const look: CellLook = { ruled: true, size: 10, align: ofColumn };
  if (cell.kind === 'number') writeFigure(pen, column, cell, look);
  else if (cell.kind === 'blank') putText(pen, pen.next, column, '', look);
  else if (cell.kind === 'not-applicable') putText(pen, pen.next, column, '—', { ...look, align: 'center' });
  else {
    const { align = ofColumn, bold = false, indent = 0 } = cell;
    putText(pen, pen.next, column, cell.text, { ...look, align, bold, indent });
  }
}

function writeFigure(
  pen: SheetPen,
  column: number,
  { value, places, percent = false, bold = false }: Extract<BodyCell, { kind: 'number' }>,
  look: CellLook,
): void {
  const align = look.align === 'center' ? 'center' : 'right';
  const number = sheetNumber(value, percent);
  if (number === undefined) {
    // More digits than a spreadsheet keeps: the exact figure, as text.
    const text = percent ? `${value}%` : value;
    putText(pen, pen.next, column, text, { ...look, align, bold, format: '@' });
    return;
  }
  const target = pen.sheet.getRow(pen.next).getCell(column);
  target.value = number;
  target.style = pen.style({ ...look, align, bold, format: numberFormat(places, percent) });
}
