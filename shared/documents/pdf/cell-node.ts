import type { TableCell as PdfCell } from 'pdfmake/interfaces.js';
import type { LaidCell } from './laid-cells.ts';
import type { LaidTable } from './laid-table.ts';
import { type Setting, textNode } from './setting.ts';
import { RULE } from './table-look.ts';

/**
 * A cell with its lines one below the other, in the middle of its height. (pdfmake's own vertical alignment misplaces
 * cells that span rows.) `whole` says that the row is never broken; one that is begins at its top.
 */
export function cellNode(
  cell: LaidCell,
  { heights, look }: LaidTable,
  whole: boolean,
  setting: Setting,
): PdfCell {
  const height = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, each) => sum + each, 0);
  const around = look.padding.top + look.padding.bottom + RULE.thin;
  const spare = whole ? height - around - cell.lines.length * look.leading : 0;
  const style = { face: cell.face, fontSize: cell.size, leading: look.leading, alignment: cell.align };
  // Each line is decided: pdfmake need not search for break points, a fraction of the time in a long table.
  const lines = cell.lines.map((line) => ({ ...textNode(line, style, cell.place, setting), noWrap: true }));
  return {
    ...(lines.length === 1 ? lines[0] : { stack: lines }),
    margin: [cell.inset, Math.max(0, spare / 2), 0, 0],
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
  } as PdfCell;
}
