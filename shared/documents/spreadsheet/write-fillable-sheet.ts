import type { Cell, Worksheet } from 'exceljs';
import type { CellRange } from '../../evidence/workbook-reading.ts';
import { parseCivilDate } from '../../period/civil-date.ts';
import type { LayoutCell, SheetLayout } from '../../report/workbook-layout.ts';
import type { CellLook, createCellStyles } from './cell-styles.ts';
import { dateSerial } from './date-serial.ts';
import { fillableLook } from './fillable-look.ts';
import { sheetNumber } from './sheet-number.ts';
import { looksLikeFormula, sheetText } from './sheet-text.ts';
import { textLines } from './text-width.ts';

/** Cells, merges, rules and heights of one sheet to fill in; validation and protection come later. */
export function writeFillableSheet(
  sheet: Worksheet,
  layout: SheetLayout,
  style: ReturnType<typeof createCellStyles>,
): void {
  sheet.columns = layout.columnWidths.map((width) => ({ width }));
  for (let row = layout.ruled.top; row <= layout.ruled.bottom; row += 1)
    for (let column = layout.ruled.left; column <= layout.ruled.right; column += 1)
      sheet.getCell(row, column).style = style({ ruled: true });

  const heights = new Map<number, number>();
  for (const each of layout.cells) {
    const cell = sheet.getCell(each.row, each.column);
    const look = fillableLook(each, layout);
    putContent(cell, each);
    const guarded = each.content?.kind === 'text' && looksLikeFormula(each.content.text);
    cell.style = style(guarded ? { ...look, format: '@' } : look);
    if (each.note !== undefined) cell.note = noteOf(each.note);
    heights.set(each.row, Math.max(heights.get(each.row) ?? 0, heightOf(each, look, layout)));
  }
  for (const { top, left, bottom, right } of layout.merges) sheet.mergeCells(top, left, bottom, right);
  for (const [row, height] of heights) sheet.getRow(row).height = height;
}

/** A formula, not a hyperlink of the file: that would be a link to outside, which uploads may not have. */
function linkFormula({ sheet, cell }: NonNullable<LayoutCell['link']>, text: string): Cell['value'] {
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  return { formula: `HYPERLINK(${quoted(target)},${quoted(text)})`, result: text };
}

function putContent(cell: Cell, { content, link, row, column }: LayoutCell): void {
  switch (content?.kind) {
    case undefined:
      break;
    case 'text':
      cell.value = link ? linkFormula(link, content.text) : sheetText(content.text);
      break;
    case 'number':
      cell.value = sheetNumber(content.value) ?? content.value;
      break;
    case 'date': {
      const date = parseCivilDate(content.date);
      if (!date) throw new Error(`不存在的日期“${content.date}”，第${row}行第${column}列`);
      cell.value = dateSerial(date);
      break;
    }
    case 'formula': {
      const result =
        content.cached === undefined ? undefined : (sheetNumber(content.cached) ?? content.cached);
      cell.value = { formula: content.formula, ...(result === undefined ? {} : { result }) };
      break;
    }
  }
}

function noteOf(text: string): Cell['note'] {
  return { texts: [{ font: { name: '宋体', size: 9 }, text }] };
}

/** Points; a cell merged over several rows leaves their heights to the other cells. */
function heightOf(cell: LayoutCell, look: CellLook, layout: SheetLayout): number {
  const least = cell.role === 'title' ? 32 : 20;
  if (cell.content?.kind !== 'text') return least;
  const merge = layout.merges.find(({ top, left }) => top === cell.row && left === cell.column);
  const spanned: CellRange = merge ?? {
    top: cell.row,
    bottom: cell.row,
    left: cell.column,
    right: cell.column,
  };
  const width = layout.columnWidths
    .slice(spanned.left - 1, spanned.right)
    .reduce((sum, each) => sum + each, -2 * (cell.indent ?? 0));
  const size = look.size ?? 11;
  const lines = textLines(cell.content.text, width, size) / (spanned.bottom - spanned.top + 1);
  return Math.min(409, Math.max(least, Math.ceil(lines) * size * 1.4 + 4));
}
