import type { LaidTable } from './laid-table.ts';
import type { FlowPart, PageFlow } from './page-flow.ts';
import type { Setting } from './setting.ts';
import {
  AROUND_TABLE,
  blockHeight,
  headerHeight,
  SLACK,
  type StandingBelow,
  tableBlocks,
} from './table-pages.ts';
import { createTablePen } from './table-pen.ts';

/**
 * A ruled table over the full width of the page. Caption, unit and header stand again on each page that the table
 * runs over; rows stay whole, a heading keeps the row below it, and the last rows keep what stands below the table.
 */
export function tablePart(laid: LaidTable, below: StandingBelow | undefined, setting: Setting): FlowPart {
  const belowHeight = below?.height ?? 0;
  const blocks = tableBlocks(laid, belowHeight, setting);
  const header = headerHeight(laid, setting);
  const limit = setting.page.height - header - 2 * SLACK;
  const heights = blocks.map((block, index) => {
    const own = blockHeight(laid, block);
    return index === blocks.length - 1 && own + belowHeight <= limit ? own + belowHeight : own;
  });
  const draw = (flow: PageFlow): void => {
    flow.move(AROUND_TABLE.above);
    const pen = createTablePen(laid, flow, setting);
    pen.begin();
    blocks.forEach((block, index) => {
      if (pen.holdsRows() && flow.left() - SLACK < Math.min(heights[index] ?? 0, limit)) pen.nextPage();
      for (let row = block.first; row <= block.last; row += 1) pen.row(row);
    });
    pen.end();
    if (below === undefined) flow.move(AROUND_TABLE.below);
    else {
      if (flow.left() < below.height) flow.nextPage();
      below.draw(flow);
    }
  };
  return { least: AROUND_TABLE.above + header + Math.min(heights[0] ?? 0, limit) + SLACK, draw };
}
