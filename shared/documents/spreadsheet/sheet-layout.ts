import type { SheetBlock } from './sheet-blocks.ts';

/** Rows of the one table's header, where the sheet holds one. */
export type HeaderRows = { rows: readonly [from: number, to: number]; atTop: boolean };

/** More rows than this above the table would leave no room to scroll below a frozen header. */
const MOST_ROWS_ABOVE = 10;

/**
 * Where the header of the sheet's only table stands, to repeat it in print; `atTop` when it can stay in sight on
 * the screen too. Undefined when the sheet has no table or several.
 */
export function soleHeader(blocks: readonly SheetBlock[]): HeaderRows | undefined {
  const tables = blocks.filter((block) => block.kind === 'table');
  const [only] = tables;
  if (tables.length !== 1 || only?.kind !== 'table') return undefined;
  const above = blocks.slice(0, blocks.indexOf(only)).filter((block) => block.kind !== 'page-break');
  const long = above.some((block) => block.kind === 'text' && block.text.length > 80);
  return {
    rows: [above.length + 1, above.length + only.table.header.length],
    atTop: above.length <= MOST_ROWS_ABOVE && !long,
  };
}
