import type { ReadCell } from '../evidence/workbook-reading.ts';
import { typedContent } from './typed-content.ts';
import type { UploadedSheet } from './uploaded-sheets.ts';
import type { LayoutCell, SheetLayout } from './workbook-layout.ts';

const place = ({ row, column }: { row: number; column: number }) => `${row}/${column}`;
const isOpen = ({ role }: LayoutCell) => role === 'input' || role === 'prefilled' || role === 'computed';

/** Whether the upload is laid out as the form's own workbook: the same words in every cell of the header. */
function isOwnLayout(form: SheetLayout, typed: ReadonlyMap<string, ReadCell>): boolean {
  return form.cells
    .filter(({ role }) => role === 'header' || role === 'numbering')
    .every((cell) => {
      const raw = typed.get(place(cell))?.raw;
      return cell.content?.kind === 'text' && raw?.kind === 'text' && raw.text.trim() === cell.content.text;
    });
}

/** The form's own layout with what was typed into it, wherever that was. */
function filledLayout(form: SheetLayout, typed: ReadonlyMap<string, ReadCell>): SheetLayout {
  const known = new Set(form.cells.map(place));
  const cells = form.cells.map((cell): LayoutCell => {
    const read = typed.get(place(cell));
    if (!read || !isOpen(cell)) return cell;
    const content = typedContent(read.raw);
    // A figure that the form computes keeps its formula; what was typed over one stays as typed.
    if (cell.content?.kind === 'formula' && read.formula !== undefined) return cell;
    const { places, ...rest } = cell;
    return { ...rest, ...(content.kind === 'number' && places !== undefined ? { places } : {}), content };
  });
  const besides = [...typed.values()]
    .filter((read) => !known.has(place(read)))
    .filter(({ raw }) => raw.kind !== 'text' || raw.text.trim() !== '')
    .map(({ row, column, raw }): LayoutCell => ({ row, column, role: 'input', content: typedContent(raw) }));
  return { ...form, cells: [...cells, ...besides] };
}

/** A sheet of the county's own making: its cells where they were, without the form's help. */
function plainLayout(sheet: UploadedSheet, orientation: SheetLayout['orientation']): SheetLayout {
  const right = Math.max(1, ...sheet.cells.map(({ column }) => column));
  const bottom = sheet.cells.at(-1)?.row ?? 1;
  return {
    name: sheet.name,
    orientation,
    columnWidths: new Array<number>(right).fill(14),
    cells: sheet.cells.map(
      ({ row, column, raw }): LayoutCell => ({ row, column, role: 'input', content: typedContent(raw) }),
    ),
    merges: sheet.merges,
    ruled: { top: 1, left: 1, bottom, right },
    headerRows: [1, 1],
    validations: [],
  };
}

/** An uploaded sheet as it is given back, every cell at the address it had. */
export function returnedSheet(
  sheet: UploadedSheet,
  form: SheetLayout | undefined,
  orientation: SheetLayout['orientation'],
): SheetLayout {
  const typed = new Map(sheet.cells.map((cell) => [place(cell), cell]));
  if (form && sheet.leftOut === 0 && isOwnLayout(form, typed))
    return { ...filledLayout(form, typed), name: sheet.name };
  return plainLayout(sheet, orientation);
}
