import { parseCellAddress } from '../evidence/cell-address.ts';
import type { Fault } from '../evidence/fault.ts';
import type { FormEdition } from '../form/form-edition.ts';
import { FAULT_LIST_SHEET, INSTRUCTION_SHEET } from '../form/identity-names.ts';
import { normaliseText } from '../form/normalise-text.ts';
import { faultListSheet } from './fault-list-sheet.ts';
import { fillInLayout } from './fill-in-layout.ts';
import type { FillInRequest } from './fill-in-request.ts';
import { returnedSheet } from './returned-sheet.ts';
import type { UploadedSheet } from './uploaded-sheets.ts';
import type { LayoutCell, SheetLayout, WorkbookLayout } from './workbook-layout.ts';

/** A note on every cell makes a workbook nobody can open: beyond this many the list alone tells. */
const NOTED = 2_000;

const noteText = ({ severity, rule, message, todo }: Fault) =>
  `[${severity}]${rule === undefined ? '' : ` ${rule}`} ${message}处理：${todo}`;

/** Puts notes and colours on the cells that hold a fault; an empty cell is added where nothing stood. */
function annotated(sheet: SheetLayout, faults: readonly Fault[]): SheetLayout {
  const byCell = Map.groupBy(
    faults.filter((fault) => fault.sheet === sheet.name && fault.cell !== undefined),
    ({ cell = '' }) => {
      const at = parseCellAddress(cell);
      return `${at?.row}/${at?.column}`;
    },
  );
  const mark = (cell: LayoutCell): LayoutCell => {
    const own = byCell.get(`${cell.row}/${cell.column}`);
    const [gravest] = own?.toSorted((a, b) => (a.severity < b.severity ? -1 : 1)) ?? [];
    if (!own || !gravest) return cell;
    return { ...cell, severity: gravest.severity, note: own.map(noteText).join('\n') };
  };
  const known = new Set(sheet.cells.map(({ row, column }) => `${row}/${column}`));
  const empty = [...byCell.keys()]
    .filter((key) => !known.has(key))
    .map((key): LayoutCell => {
      const [row = 1, column = 1] = key.split('/').map(Number);
      return { row, column, role: 'input' };
    });
  return { ...sheet, cells: [...sheet.cells, ...empty].map(mark) };
}

/**
 * 批注退回件: the upload as it was typed, each fault a note on its cell, and a list of all faults with links. It is
 * again a workbook of the form: corrected, it can be sent in as it is.
 */
export function annotatedReturn(
  edition: FormEdition,
  request: Omit<FillInRequest, 'values'>,
  uploaded: readonly UploadedSheet[],
  faults: readonly Fault[],
): WorkbookLayout {
  const form = fillInLayout(edition, request);
  const noted = faults.slice(0, NOTED);
  const sheets = uploaded
    .filter(({ name }) => name !== INSTRUCTION_SHEET && name !== FAULT_LIST_SHEET)
    .filter(({ cells }) => cells.length > 0)
    .map((sheet) => {
      const own = form.sheets.find(({ name }) => normaliseText(name) === normaliseText(sheet.name));
      return annotated(returnedSheet(sheet, own, edition.orientation), noted);
    });
  const shortened = uploaded
    .filter(({ leftOut }) => leftOut > 0)
    .map(({ name, leftOut }) => `“${name}”行数较多，没有差错的${leftOut}行未列入本件。`);
  return { ...form, sheets: [...sheets, faultListSheet(form.title, faults, shortened)] };
}
