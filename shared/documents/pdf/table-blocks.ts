import type { Content } from 'pdfmake/interfaces.js';
import { keptRows, type RowBlock } from './kept-rows.ts';
import type { LaidTable } from './laid-table.ts';
import type { Setting } from './setting.ts';
import { RULE } from './table-look.ts';

/** What stands right below a table and must not be parted from it: signers, notes. Height in points. */
export type StandingBelow = { nodes: readonly Content[]; height: number };

/** Points above and below a table. */
export const AROUND_TABLE = { above: 4, below: 8 };

export const CAPTION = { face: 'sans', fontSize: 12, alignment: 'center' } as const;
export const UNIT = { face: 'serif', fontSize: 9, alignment: 'right' } as const;

/** Height of what is printed again on each page: caption, unit and header. */
export function headerHeight({ table, look, heights }: LaidTable, { typesetter }: Setting): number {
  const lines = [
    ...(table.caption === undefined ? [] : [CAPTION]),
    ...(table.unit === undefined ? [] : [UNIT]),
  ];
  const around = look.padding.top + look.padding.bottom;
  const above = lines.map(({ face, fontSize }) => typesetter.lineHeight(face, fontSize) + around);
  return [...above, ...heights.slice(0, table.header.length)].reduce(
    (sum, height) => sum + height,
    RULE.frame,
  );
}

/**
 * The body rows, counted from the top of the header, in blocks that stay on one page. None when a row is so high
 * that it must be allowed to run over the foot of the page.
 */
export function tableBlocks(
  laid: LaidTable,
  below: number,
  setting: Setting,
): readonly RowBlock[] | undefined {
  const { table, heights, rows } = laid;
  const limit = setting.page.height - headerHeight(laid, setting) - 2;
  if (Math.max(...heights) > Math.min(limit, setting.page.height / 2)) return undefined;
  const body = table.rows.map((_, index) => {
    const row = table.header.length + index;
    return { height: heights[row] ?? 0, heading: rows[row]?.[0]?.columns === table.columns.length };
  });
  return keptRows(body, below, limit).map(({ first, last }) => ({
    first: first + table.header.length,
    last: last + table.header.length,
  }));
}

/** Pages that the table takes when `above` points of the first one are used already. */
export function pageCount(
  laid: LaidTable,
  above: number,
  below: StandingBelow,
  setting: Setting,
): number | undefined {
  const blocks = tableBlocks(laid, below.height, setting);
  if (blocks === undefined) return undefined;
  const header = headerHeight(laid, setting);
  let [pages, used] = [1, above + AROUND_TABLE.above + header];
  blocks.forEach(({ first, last }, index) => {
    const own = laid.heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
    const height = own + (index === blocks.length - 1 ? below.height : 0);
    if (used + height > setting.page.height - 1) [pages, used] = [pages + 1, header];
    used += height;
  });
  return pages;
}
