import { balancedLines } from './balanced-lines.ts';
import { keptRows, type RowBlock } from './kept-rows.ts';
import type { LaidTable } from './laid-table.ts';
import type { PageFlow } from './page-flow.ts';
import type { Setting } from './setting.ts';
import type { TextLine } from './sheet.ts';
import { RULE } from './table-look.ts';

/** What stands right below a table and must not be parted from it: signers, notes. Height in points. */
export type StandingBelow = { height: number; draw(flow: PageFlow): void };

/** Points above and below a table. */
export const AROUND_TABLE = { above: 4, below: 8 };

const CAPTION = { face: 'sans', size: 12, place: '表题' } as const;
const UNIT = { face: 'serif', size: 9, place: '计量单位' } as const;

/** A line above the header, printed again on each page; `height` with the air around it. */
export type LineAbove = { line: TextLine; align: 'center' | 'right'; height: number };

export function linesAbove({ table, look }: LaidTable, { page, typesetter }: Setting): LineAbove[] {
  const heightOf = ({ face, size }: Omit<TextLine, 'text'>): number =>
    typesetter.lineHeight(face, size) + look.padding.top + look.padding.bottom;
  const captionWidth = (text: string): number => typesetter.widthOf(text, CAPTION.face, CAPTION.size);
  const caption =
    table.caption === undefined ? [] : balancedLines(table.caption, page.width, captionWidth).split('\n');
  const above = caption.map(
    (text): LineAbove => ({ line: { ...CAPTION, text }, align: 'center', height: heightOf(CAPTION) }),
  );
  if (table.unit !== undefined)
    above.push({
      line: { ...UNIT, text: `计量单位：${table.unit}` },
      align: 'right',
      height: heightOf(UNIT),
    });
  return above;
}

/** Height of what is printed again on each page: caption, unit and header. */
export function headerHeight(laid: LaidTable, setting: Setting): number {
  const above = linesAbove(laid, setting).reduce((sum, { height }) => sum + height, RULE.frame);
  return laid.heights.slice(0, laid.table.header.length).reduce((sum, height) => sum + height, above);
}

/** The body rows, counted from the top of the header, in blocks that stay on one page if they are not higher than it. */
export function tableBlocks(laid: LaidTable, below: number, setting: Setting): readonly RowBlock[] {
  const { table, heights } = laid;
  const first = table.header.length;
  const body = table.rows.map(([cell], index) => ({
    height: heights[first + index] ?? 0,
    heading: cell?.kind === 'text' && (cell.columns ?? 1) === table.columns.length,
  }));
  return keptRows(body, below, setting.page.height - headerHeight(laid, setting) - SLACK * 2).map(
    (block) => ({
      first: block.first + first,
      last: block.last + first,
    }),
  );
}

/** Points that are never filled at the foot of a page. */
export const SLACK = 1;

/** Points of the rows of a block. */
export function blockHeight({ heights }: LaidTable, { first, last }: RowBlock): number {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += heights[row] ?? 0;
  return height;
}

/**
 * Pages that the table takes when `above` points of the first one are used already. None when a row is higher than half
 * a page: how it runs over the foot of a page is decided in drawing it.
 */
export function pageCount(
  laid: LaidTable,
  above: number,
  below: number,
  setting: Setting,
): number | undefined {
  const header = headerHeight(laid, setting);
  const { height } = setting.page;
  const highest = laid.heights.reduce((most, each) => Math.max(most, each), 0);
  if (highest > Math.min(height - header - 2 * SLACK, height / 2)) return undefined;
  const blocks = tableBlocks(laid, below, setting);
  let [pages, used] = [1, above + AROUND_TABLE.above + header];
  blocks.forEach((block, index) => {
    const own = blockHeight(laid, block) + (index === blocks.length - 1 ? below : 0);
    if (used + own > height - SLACK) [pages, used] = [pages + 1, header];
    used += own;
  });
  return pages;
}
