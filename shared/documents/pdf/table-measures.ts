import type { Setting } from './setting.ts';
import type { TableCell } from './table-cells.ts';

export const CELL_PADDING = { side: 3, top: 2.5, bottom: 2.5 };
export const RULE = { thin: 0.5, frame: 1 };

/** `widths` are of the cells' text, in points; with the padding and rules they fill the page exactly. */
export type TableMeasures = { size: number; widths: readonly number[]; figuresFit: boolean };

const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

/**
 * The largest type size, from 10.5 pt down, at which every figure fits its column on one line. Columns share the
 * page by their weights, but none gets less than its widest figure (or two characters of text) needs.
 */
export function tableMeasures(
  rows: readonly (readonly TableCell[])[],
  weights: readonly number[],
  setting: Setting,
): TableMeasures {
  const outer = weights.length * 2 * CELL_PADDING.side + (weights.length + 1) * RULE.thin;
  const available = setting.page.width - outer;
  const needs = leastWidthsAtOnePoint(rows, weights.length, setting);
  for (const size of SIZES) {
    const widths = share(
      available,
      weights,
      needs.map((need) => need * size + 0.5),
    );
    if (widths) return { size, widths, figuresFit: true };
  }
  const smallest = SIZES.at(-1) ?? 6;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { size: smallest, widths: weights.map((weight) => (available * weight) / total), figuresFit: false };
}

/** Points that the cell's text may fill: its columns with the padding and rules between them, less its indent. */
export function textWidth(cell: TableCell, { widths, size }: TableMeasures): number {
  const between = (cell.columns - 1) * (2 * CELL_PADDING.side + RULE.thin);
  const spanned = widths.slice(cell.column, cell.column + cell.columns);
  return spanned.reduce((sum, width) => sum + width, between) - cell.indent * size;
}

function leastWidthsAtOnePoint(
  rows: readonly (readonly TableCell[])[],
  columns: number,
  { typesetter }: Setting,
): number[] {
  const needs = new Array<number>(columns).fill(2);
  for (const cell of rows.flat()) {
    if (cell.whole)
      needs[cell.column] = Math.max(needs[cell.column] ?? 0, typesetter.widthOf(cell.text, cell.face, 1));
  }
  return needs;
}

/** Columns whose share is below their need get the need; the others share the rest. Undefined when it cannot be. */
function share(
  available: number,
  weights: readonly number[],
  needs: readonly number[],
): readonly number[] | undefined {
  const fixed = new Set<number>();
  for (;;) {
    const left = needs.reduce((rest, need, index) => (fixed.has(index) ? rest - need : rest), available);
    const weight = weights.reduce((sum, each, index) => (fixed.has(index) ? sum : sum + each), 0);
    if (left < 0) return undefined;
    const widths = weights.map((each, index) =>
      fixed.has(index) ? (needs[index] ?? 0) : (left * each) / weight,
    );
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (needs[index] ?? 0));
    if (short < 0) return widths;
    fixed.add(short);
    if (fixed.size === weights.length) {
      const sum = needs.reduce((total, need) => total + need, 0);
      return sum > available ? undefined : needs.map((need) => (need * available) / sum);
    }
  }
}
