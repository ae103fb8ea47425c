import type { FormRow, PlacedValue } from '../cell-value.ts';
import type { Difference } from './compare-rows.ts';
import { pairRows } from './pair-rows.ts';

type Address = { sheet: string; cell: string };

/** What a cell of one file is in another, wherever its row stands there. */
export type FollowedCell = Address & Partial<Pick<Difference, 'table' | 'column' | 'was' | 'is'>>;

/** Follows cells, named by their address in the file before, into the file after. */
export function followCells(
  cells: readonly Address[],
  before: readonly FormRow[],
  after: readonly FormRow[],
): FollowedCell[] {
  const known = new Map<string, Pick<FollowedCell, 'table' | 'column' | 'was' | 'is'>>();
  const put = (
    at: PlacedValue | undefined,
    table: string,
    column: string,
    was?: PlacedValue,
    is?: PlacedValue,
  ) => {
    if (!at) return;
    known.set(`${at.sheet}!${at.cell}`, { table, column, ...(was ? { was } : {}), ...(is ? { is } : {}) });
  };
  for (const pair of pairRows(before, after)) {
    const row = pair.before ?? pair.after;
    for (const column of Object.keys(row?.cells ?? {})) {
      const [was, is] = [pair.before?.cells[column], pair.after?.cells[column]];
      // A row that was added is named by the place where it stands now.
      put(was ?? is, row?.table ?? '', column, was, is);
    }
  }
  return cells.map(({ sheet, cell }) => ({ sheet, cell, ...known.get(`${sheet}!${cell}`) }));
}
