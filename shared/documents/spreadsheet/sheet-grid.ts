import { printedCell } from '../../report/printed-cell.ts';
import type { BodyCell, ReportTable } from '../../report/report-document.ts';
import { columnWidths } from '../column-widths.ts';
import type { SheetBlock } from './sheet-blocks.ts';
import { textWidth } from './text-width.ts';

/** Column widths of a worksheet in characters, column A first. */
export type SheetGrid = readonly number[];

/** Characters of 11 points that fit the width of A4. */
const PAGE_WIDTH = { portrait: 84, landscape: 126 };

/** Characters of a name, term or date (2018-12-28). */
const SHORT = 10;

/**
 * Columns share the page by their weights; none is narrower than its widest figure, which would otherwise show as
 * `####`, or its longest name. Tables of one sheet share its columns, so the wider wish counts.
 */
export function sheetGrid(blocks: readonly SheetBlock[], orientation: 'portrait' | 'landscape'): SheetGrid {
  const total = PAGE_WIDTH[orientation];
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const texts = blocks.map((block) => (block.kind === 'spread' ? block.texts.length : 1));
  const columns = Math.max(...texts, ...tables.map((table) => table.columns.length), 1);
  if (tables.length === 0) return new Array<number>(columns).fill(total / columns);
  const wishes = tables.map((table) => wishedWidths(table, total));
  return Array.from({ length: columns }, (_, index) =>
    Math.max(8, ...wishes.map((wish) => wish[index] ?? 0)),
  );
}

function wishedWidths(table: ReportTable, total: number): readonly number[] {
  const weights = table.columns.map((column) => column.width);
  const needs = weights.map(() => 0);
  for (const row of table.rows) {
    let column = 0;
    for (const cell of row) {
      needs[column] = Math.max(needs[column] ?? 0, neededWidth(cell));
      column += cell.kind === 'text' ? (cell.columns ?? 1) : 1;
    }
  }
  const shares = columnWidths(total, weights, needs, needs);
  if (shares) return shares;
  // Wider than the page: printing scales the sheet down.
  const weight = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each, column) => Math.max((each / weight) * total, needs[column] ?? 0));
}

/** A figure stands on one line, and so does a name or term such as 未到期办理中; what is longer may wrap. */
function neededWidth(cell: BodyCell): number {
  if (cell.kind === 'number') return textWidth(printedCell(cell, '表格')) + 2;
  if (cell.kind !== 'text' || (cell.columns ?? 1) > 1 || cell.text.length > SHORT) return 0;
  return textWidth(cell.text) + 1 + 2 * (cell.indent ?? 0);
}

/** Cuts the columns into `count` groups of about equal width: first and last column of each, from 1. */
export function equalGroups(
  grid: SheetGrid,
  count: number,
): readonly (readonly [from: number, to: number])[] {
  const total = grid.reduce((sum, width) => sum + width, 0);
  const groups: [number, number][] = [];
  let [column, reached] = [0, 0];
  for (let group = 1; group <= count; group += 1) {
    const from = column + 1;
    do {
      reached += grid[column] ?? 0;
      column += 1;
    } while (
      column < grid.length - (count - group) &&
      (group === count || reached + (grid[column] ?? 0) / 2 <= (total * group) / count)
    );
    groups.push([from, column]);
  }
  return groups;
}
