import type { LaidTable } from './laid-table.ts';
import type { PageFlow } from './page-flow.ts';
import type { TableCell } from './table-cells.ts';
import { RULE } from './table-look.ts';

/** The rules of one table on one page after the other; a rule between columns is one stroke as far as it goes. */
export type TableRules = {
  /** Points from the left edge to the rule on the left of a column. */
  leftOf(column: number): number;
  /** The frame above the table; moves below it. */
  begin(): void;
  /** The rules of a row `height` points high with these cells, spanning ones from above included; moves below it. */
  row(cells: readonly TableCell[], index: number, height: number): void;
  /** The last rule on the page, of this width. */
  end(width: number): void;
};

export function createTableRules({ widths, look }: LaidTable, flow: PageFlow): TableRules {
  const lefts = [0];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + RULE.thin + 2 * look.padding.side + width);
  const right = (lefts.at(-1) ?? 0) + RULE.thin;
  const leftOf = (column: number): number => lefts[column] ?? 0;
  /** By rule between columns, where it began on this page; undefined where a cell covers it. */
  let begun: (number | undefined)[] = [];
  let pending: (() => void) | undefined;

  const close = (column: number, bottom: number): void => {
    const from = begun[column];
    const x = leftOf(column) + RULE.thin / 2;
    if (from !== undefined) flow.rule(x, from, x, bottom, RULE.thin);
    begun[column] = undefined;
  };
  /** Below a row: across all columns but those whose cell goes on. */
  const across = (open: ReadonlySet<number>, y: number): void => {
    let from: number | undefined;
    for (let column = 0; column <= widths.length; column += 1) {
      const ruled = column < widths.length && !open.has(column);
      if (ruled) from ??= column;
      else if (from !== undefined) {
        flow.rule(leftOf(from), y, leftOf(column) + RULE.thin, y, RULE.thin);
        from = undefined;
      }
    }
  };
  return {
    leftOf,
    begin: () => {
      begun = [];
      const y = flow.y + RULE.frame / 2;
      flow.rule(0, y, right, y, RULE.frame);
      flow.move(RULE.frame);
    },
    row: (cells, index, height) => {
      // What is below a row is known to be its rule, not the end of the table, once another row follows.
      pending?.();
      const edges = new Set([0, widths.length]);
      const open = new Set<number>();
      for (const cell of cells) {
        edges.add(cell.column).add(cell.column + cell.columns);
        if (cell.row + cell.rows - 1 <= index) continue;
        for (let column = cell.column; column < cell.column + cell.columns; column += 1) open.add(column);
      }
      for (let column = 0; column <= widths.length; column += 1) {
        if (edges.has(column)) begun[column] ??= flow.y - RULE.thin;
        else close(column, flow.y);
      }
      flow.move(height);
      const y = flow.y - RULE.thin / 2;
      pending = () => across(open, y);
    },
    end: (width) => {
      pending = undefined;
      const y = flow.y - RULE.thin + width / 2;
      flow.rule(0, y, right, y, width);
      for (let column = 0; column <= widths.length; column += 1) close(column, y);
      flow.move(width - RULE.thin);
    },
  };
}
