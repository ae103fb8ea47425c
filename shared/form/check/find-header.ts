import type { ReadRow } from '../../evidence/workbook-reading.ts';
import type { Column } from '../form-edition.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';

/** A form's header stands near the top; further down only data is expected. */
const SEARCH_ROWS = 60;

export type FoundHeader = HeaderMatch & { lastRow: number };

/**
 * Looks for the header while the rows go by. `offer` answers with the header once the row after it has been seen
 * (the row above a header can look like half of one, so the better of two neighbouring matches is taken).
 */
export function headerFinder(columns: readonly Column[], depth: number) {
  const seen = new Map<number, ReadRow>();
  let best: FoundHeader | undefined;
  return {
    offer(row: ReadRow): FoundHeader | undefined {
      if (row.row > SEARCH_ROWS) return best;
      if (best && row.row > best.lastRow + 1) return best;
      seen.set(row.row, row);
      const block = Array.from({ length: depth }, (_, level) => seen.get(row.row - depth + 1 + level));
      const match = matchHeader(block, columns);
      if (best && (!match || match.placed.size <= best.placed.size)) return best;
      if (match) best = { ...match, lastRow: row.row };
      return undefined;
    },
    /** For a sheet that ends with its header. */
    last: () => best,
  };
}
