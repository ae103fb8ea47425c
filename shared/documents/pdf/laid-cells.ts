import { LEAST_INDENT } from './column-needs.ts';
import { balancedBrokenLines, brokenLines, widestUnbroken } from './line-breaks.ts';
import type { TableCell, TableRows } from './table-cells.ts';
import { RULE, type TableLook } from './table-look.ts';
import type { Typesetter } from './typesetter.ts';

/** A cell with its lines; `size` is below the table's where a word would not fit otherwise, `inset` its indent in points. */
export type LaidCell = TableCell & { lines: readonly string[]; size: number; inset: number };

const SMALLEST = 5;

/** `indents` is by column the share of the indents that is kept. */
export function laidRow(
  row: readonly TableCell[],
  widths: readonly number[],
  look: TableLook,
  indents: ReadonlyMap<number, number>,
  typesetter: Typesetter,
): LaidCell[] {
  return row.map((cell) => {
    const inset = cell.indent * look.size * (indents.get(cell.column) ?? 1);
    return { ...cell, inset, ...linesOf(cell, spannedWidth(cell, widths, look) - inset, look, typesetter) };
  });
}

function linesOf(
  cell: TableCell,
  room: number,
  look: TableLook,
  typesetter: Typesetter,
): Pick<LaidCell, 'lines' | 'size'> {
  const widthAt =
    (size: number) =>
    (text: string): number =>
      typesetter.widthOf(text, cell.face, size);
  if (!/[\r\n]/.test(cell.text) && widthAt(look.size)(cell.text) <= room)
    return { lines: [cell.text], size: look.size };
  const word = widestUnbroken(cell.text, widthAt(look.size));
  // A word a little too wide is set smaller; one that would become illegible is cut.
  const fitting = (look.size * (room - 0.1)) / word;
  const size = word > room && fitting >= SMALLEST ? fitting : look.size;
  const broken = cell.align === 'center' ? balancedBrokenLines : brokenLines;
  return { lines: broken(cell.text, room, widthAt(size)), size };
}

/** Points that the cell's text may fill: its columns with the padding and rules between them. */
export function spannedWidth(cell: TableCell, widths: readonly number[], { padding }: TableLook): number {
  const between = (cell.columns - 1) * (2 * padding.side + RULE.thin);
  return widths.slice(cell.column, cell.column + cell.columns).reduce((sum, width) => sum + width, between);
}

/** By column, how much of the indents is kept: less where an indented text would not stand on one line otherwise. */
export function indentShares(
  rows: TableRows,
  widths: readonly number[],
  look: TableLook,
  typesetter: Typesetter,
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  if (!rows.indented) return shares;
  for (let index = 0; index < rows.count; index += 1) {
    for (const cell of rows.row(index)) {
      if (cell.indent === 0) continue;
      const left = spannedWidth(cell, widths, look) - typesetter.widthOf(cell.text, cell.face, look.size);
      const share = Math.min(1, Math.max(LEAST_INDENT, left / (cell.indent * look.size)));
      shares.set(cell.column, Math.min(shares.get(cell.column) ?? 1, share));
    }
  }
  return shares;
}
