/** Rows that no page break may part: `first` to `last`, both included, counted from 0. */
export type RowBlock = { first: number; last: number };

/**
 * The rows in blocks: a heading goes with the row below it, and the last rows with what stands `below` the table,
 * so that notes are never alone on a page. Blocks higher than `limit` points are taken apart again.
 */
export function keptRows(
  rows: readonly { height: number; heading: boolean }[],
  below: number,
  limit: number,
): RowBlock[] {
  const blocks: RowBlock[] = [];
  let first = 0;
  rows.forEach(({ heading }, row) => {
    if (heading && row < rows.length - 1) return;
    blocks.push(...whole(rows, { first, last: row }, limit));
    first = row + 1;
  });
  if (below === 0) return blocks;
  const tail = blocks.pop();
  if (tail === undefined) return [];
  while (tail.last - tail.first < LAST_ROWS - 1) {
    const before = blocks.at(-1);
    if (!before || heightOf(rows, { first: before.first, last: tail.last }) + below > limit) break;
    tail.first = before.first;
    blocks.pop();
  }
  return [...blocks, tail];
}

/** What stands below a table has at least so many rows above it. */
const LAST_ROWS = 3;

function whole(rows: readonly { height: number }[], block: RowBlock, limit: number): RowBlock[] {
  if (heightOf(rows, block) <= limit) return [block];
  return rows.slice(block.first, block.last + 1).map((_, index) => ({
    first: block.first + index,
    last: block.first + index,
  }));
}

export function heightOf(rows: readonly { height: number }[], { first, last }: RowBlock): number {
  return rows.slice(first, last + 1).reduce((sum, { height }) => sum + height, 0);
}
