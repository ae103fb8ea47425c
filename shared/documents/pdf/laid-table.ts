import type { ReportTable } from '../../report/report-document.ts';
import { columnWidths } from '../column-widths.ts';
import { type ColumnNeed, columnNeeds } from './column-needs.ts';
import { indentShares, type LaidCell, laidRow } from './laid-cells.ts';
import type { Setting } from './setting.ts';
import { type TableRows, tableRows } from './table-cells.ts';
import { RULE, type TableLook, tableLook } from './table-look.ts';

/** A table with its column widths and row heights decided, so that its pages are known before anything is drawn. */
export type LaidTable = {
  table: ReportTable;
  look: TableLook;
  /** Of the cells' text, in points; with padding and rules they fill the page exactly. */
  widths: readonly number[];
  /** A row of header or body; laid again each time it is asked for, so that a long table is never whole in memory. */
  row(index: number): readonly LaidCell[];
  /** Points of each row, with its padding and the rule below it. */
  heights: readonly number[];
};

export type UnlaidTable = {
  table: ReportTable;
  rows: TableRows;
  needs: readonly ColumnNeed[];
};

/** From 五号 down to what is still read without trouble. */
export const TYPE_SIZES = [10.5, 10, 9.5, 9, 8.5, 8];
const SMALLER_SIZES = [7.5, 7, 6.5, 6];

export function unlaidTable(table: ReportTable, { typesetter }: Setting): UnlaidTable {
  const rows = tableRows(table);
  return { table, rows, needs: columnNeeds(rows, table.columns.length, typesetter) };
}

/** At the largest type at which every figure and word stays whole; failing that, every figure and code; or every figure. */
export function laidTable(unlaid: UnlaidTable, air: number, setting: Setting): LaidTable {
  for (const size of TYPE_SIZES) {
    const laid = laidTableAt(unlaid, size, air, setting);
    if (laid) return laid;
  }
  const { table, needs } = unlaid;
  const weights = table.columns.map(({ width }) => width);
  for (const whole of ['codes', 'figures'] as const) {
    for (const size of [...TYPE_SIZES, ...SMALLER_SIZES]) {
      const look = tableLook(size, air);
      const points = pointsOf(needs, size);
      const widths = columnWidths(roomFor(look, weights, setting), weights, points(whole), points('words'));
      if (widths) return withLines(unlaid, look, widths, setting);
    }
  }
  const look = tableLook(SMALLER_SIZES.at(-1) ?? 6, air);
  const room = roomFor(look, weights, setting);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return withLines(
    unlaid,
    look,
    weights.map((weight) => (room * weight) / total),
    setting,
  );
}

/** At this type size; undefined when a figure or word would have to be torn apart. */
export function laidTableAt(
  unlaid: UnlaidTable,
  size: number,
  air: number,
  setting: Setting,
): LaidTable | undefined {
  const weights = unlaid.table.columns.map(({ width }) => width);
  const look = tableLook(size, air);
  const points = pointsOf(unlaid.needs, size);
  const widths = columnWidths(roomFor(look, weights, setting), weights, points('words'), points('lines'));
  return widths && withLines(unlaid, look, widths, setting);
}

/** Points that the widest text of a column leaves beside it, so that figures do not crowd the rule. */
const CLEARANCE = 1.5;

const pointsOf =
  (needs: readonly ColumnNeed[], size: number) =>
  (of: keyof ColumnNeed): number[] =>
    needs.map((need) => need[of] * size + CLEARANCE);

function roomFor({ padding }: TableLook, weights: readonly number[], { page }: Setting): number {
  return page.width - weights.length * 2 * padding.side - (weights.length + 1) * RULE.thin;
}

function withLines(
  { table, rows }: UnlaidTable,
  look: TableLook,
  widths: readonly number[],
  { typesetter }: Setting,
): LaidTable {
  const indents = indentShares(rows, widths, look, typesetter);
  const row = (index: number): LaidCell[] => laidRow(rows.row(index), widths, look, indents, typesetter);
  return { table, look, widths, row, heights: rowHeights(rows.count, row, look) };
}

function rowHeights(
  count: number,
  row: (index: number) => readonly LaidCell[],
  { leading, padding }: TableLook,
): number[] {
  const around = padding.top + padding.bottom + RULE.thin;
  const heights: number[] = [];
  const spanning: LaidCell[] = [];
  for (let index = 0; index < count; index += 1) {
    let lines = 1;
    for (const cell of row(index)) {
      if (cell.rows > 1) spanning.push(cell);
      else lines = Math.max(lines, cell.lines.length);
    }
    heights.push(lines * leading + around);
  }
  // A cell over several rows that is higher than they are makes the last of them higher.
  for (const cell of spanning) {
    const last = cell.row + cell.rows - 1;
    const lack = cell.lines.length * leading + around - sum(heights.slice(cell.row, last + 1));
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  return heights;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
