import type { Worksheet } from 'exceljs';
import type { WorkbookLayout } from '../../report/workbook-layout.ts';
import type { CellLook, createCellStyles } from './cell-styles.ts';
import { fitsInRule, type ListSource } from './input-validation.ts';
import { sheetText } from './sheet-text.ts';
import { textLines } from './text-width.ts';

export const GUIDE_SHEET = '填报说明';
/** The identity cells stand in column B from this row on. */
export const FIRST_IDENTITY_ROW = 3;

const WIDTHS = [20, 64];
/** Column that holds the items of lists too long for a validation rule. */
const LIST_COLUMN = 4;

/** Identity, instructions, code lists; returns where the items of each long list of the layout stand. */
export function writeGuideSheet(
  sheet: Worksheet,
  layout: WorkbookLayout,
  style: ReturnType<typeof createCellStyles>,
): ListSource {
  sheet.columns = [...WIDTHS, 4, 30].map((width) => ({ width }));
  const put = (row: number, column: number, text: string, look: CellLook): void => {
    const cell = sheet.getCell(row, column);
    cell.value = sheetText(text);
    cell.style = style(look);
  };
  const putAcross = (row: number, text: string, look: CellLook): void => {
    put(row, 1, text, look);
    sheet.mergeCells(row, 1, row, 2);
    const width = WIDTHS.reduce((sum, each) => sum + each, 0);
    sheet.getRow(row).height = Math.max(20, textLines(text, width, look.size) * (look.size ?? 11) * 1.4 + 4);
  };

  putAcross(1, layout.title, { align: 'center', bold: true, size: 16 });
  layout.identity.forEach(({ label, value }, index) => {
    put(FIRST_IDENTITY_ROW + index, 1, label, { ruled: true, bold: true });
    put(FIRST_IDENTITY_ROW + index, 2, value, { ruled: true, format: '@' });
  });
  let row = FIRST_IDENTITY_ROW + layout.identity.length + 1;
  if (layout.instructions.length > 0) {
    putAcross(row, '填报要求', { heading: true, size: 12 });
    for (const text of layout.instructions) putAcross(++row, text, { vertical: 'top' });
    row += 2;
  }
  for (const list of layout.codeLists) {
    putAcross(row, list.title, { heading: true, size: 12 });
    row += 1;
    for (const [code, name, bold] of [['代码', '名称', true] as const, ...list.items.map(pair)]) {
      put(row, 1, code, { ruled: true, align: 'center', format: '@', bold });
      put(row, 2, name, { ruled: true, bold });
      row += 1;
    }
    row += 1;
  }
  return writeLongLists(layout, put);
}

function pair({ code, name }: { code: string; name: string }): readonly [string, string, boolean] {
  return [code, name, false];
}

function writeLongLists(
  layout: WorkbookLayout,
  put: (row: number, column: number, text: string, look: CellLook) => void,
): ListSource {
  const places = new Map<string, string>();
  const keyOf = (items: readonly string[]): string => JSON.stringify(items);
  let row = FIRST_IDENTITY_ROW;
  for (const { rule } of layout.sheets.flatMap((sheet) => sheet.validations)) {
    if (rule.kind !== 'list' || fitsInRule(rule.items) || places.has(keyOf(rule.items))) continue;
    put(row, LIST_COLUMN, '可选值', { ruled: true, bold: true, align: 'center' });
    const first = row + 1;
    for (const item of rule.items) put(++row, LIST_COLUMN, item, { ruled: true, format: '@' });
    places.set(keyOf(rule.items), `'${GUIDE_SHEET}'!$D$${first}:$D$${row}`);
    row += 2;
  }
  return (items) => places.get(keyOf(items));
}
