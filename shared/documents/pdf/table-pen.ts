import { type LaidCell, spannedWidth } from './laid-cells.ts';
import type { LaidTable } from './laid-table.ts';
import type { PageFlow } from './page-flow.ts';
import type { Setting } from './setting.ts';
import { RULE } from './table-look.ts';
import { linesAbove } from './table-pages.ts';
import { createTableRules } from './table-rules.ts';

/** Draws the rows of one table, page after page. */
export type TablePen = {
  /** Caption, unit and header. */
  begin(): void;
  /** One that is higher than what is left of the page goes on on the next. */
  row(index: number): void;
  /** Whether the page has a row of the body. */
  holdsRows(): boolean;
  nextPage(): void;
  end(): void;
};

export function createTablePen(laid: LaidTable, flow: PageFlow, setting: Setting): TablePen {
  const { look, table, heights, widths } = laid;
  const { page, typesetter } = setting;
  const above = linesAbove(laid, setting);
  const rules = createTableRules(laid, flow);
  const around = look.padding.top + look.padding.bottom + RULE.thin;
  // The same on each page.
  const header = table.header.map((_, index) => laid.row(index));
  const tops = header.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  let rowsOnPage = 0;

  const drawLines = (cell: LaidCell, lines: readonly string[], top: number): void => {
    const { face, size, place } = cell;
    const left = rules.leftOf(cell.column) + RULE.thin + look.padding.side + cell.inset;
    const room = spannedWidth(cell, widths, look) - cell.inset;
    lines.forEach((text, index) => {
      const spare = cell.align === 'left' ? 0 : room - typesetter.widthOf(text, face, size);
      const x = left + (cell.align === 'center' ? spare / 2 : spare);
      flow.text({ text, face, size, place }, x, top + index * look.leading);
    });
  };
  /** In the middle of the height that the cell spans. */
  const drawCell = (cell: LaidCell, top: number): void => {
    let height = 0;
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) height += heights[row] ?? 0;
    const spare = height - around - cell.lines.length * look.leading;
    drawLines(cell, cell.lines, top + look.padding.top + Math.max(0, spare / 2));
  };
  const begin = (): void => {
    for (const { line, align, height } of above) {
      const spare = page.width - typesetter.widthOf(line.text, line.face, line.size);
      flow.text(line, align === 'center' ? spare / 2 : spare - look.padding.side, flow.y + look.padding.top);
      flow.move(height);
    }
    rules.begin();
    const top = flow.y;
    header.forEach((cells, index) => {
      for (const cell of cells) drawCell(cell, top + (tops[index] ?? 0));
    });
    header.forEach((_, index) => {
      const spanning = header
        .slice(0, index + 1)
        .flat()
        .filter((cell) => cell.row + cell.rows > index);
      rules.row(spanning, index, heights[index] ?? 0);
    });
    rowsOnPage = 0;
  };
  const nextPage = (): void => {
    rules.end(RULE.thin);
    flow.nextPage();
    begin();
  };
  /** Line by line, from the top of each cell, as a reader goes on on the next page. */
  const drawInPieces = (cells: readonly LaidCell[], index: number): void => {
    const most = cells.reduce((count, { lines }) => Math.max(count, lines.length), 1);
    let from = 0;
    while (from < most) {
      const fitting = Math.floor((flow.left() - around) / look.leading);
      if (fitting < 1 && rowsOnPage > 0) {
        nextPage();
        continue;
      }
      const to = Math.min(most, from + Math.max(1, fitting));
      for (const cell of cells) drawLines(cell, cell.lines.slice(from, to), flow.y + look.padding.top);
      rules.row(cells, index, (to - from) * look.leading + around);
      rowsOnPage += 1;
      from = to;
    }
  };
  return {
    begin,
    nextPage,
    holdsRows: () => rowsOnPage > 0,
    row: (index) => {
      const cells = laid.row(index);
      const height = heights[index] ?? 0;
      if (height > flow.left()) {
        drawInPieces(cells, index);
        return;
      }
      for (const cell of cells) drawCell(cell, flow.y);
      rules.row(cells, index, height);
      rowsOnPage += 1;
    },
    end: () => rules.end(RULE.frame),
  };
}
