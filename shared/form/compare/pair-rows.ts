import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { FormRow } from '../cell-value.ts';

/** A row before and after; one side is missing where the row was added or is gone. */
export type RowPair = { before?: FormRow; after?: FormRow };

const identity = ({ table, key }: FormRow) => `${table}\u001f${key}`;

/** Table, sheet and row number; undefined for a row without cells. */
function place({ table, cells }: FormRow): string | undefined {
  const [first] = Object.values(cells);
  const at = first && parseCellAddress(first.cell);
  return at && `${table}\u001f${first.sheet}\u001f${at.row}`;
}

/**
 * Which row of one file is which row of another: first by table and key, then, among the rest, by the line they stand
 * in, so that a corrected key is a changed row and not one row gone and another come. In the order of `after`, then
 * what is gone.
 */
export function pairRows(before: readonly FormRow[], after: readonly FormRow[]): RowPair[] {
  const left = new Map(before.map((row) => [identity(row), row]));
  const partners = new Map<FormRow, FormRow>();
  for (const row of after) {
    const same = left.get(identity(row));
    if (!same) continue;
    left.delete(identity(row));
    partners.set(row, same);
  }
  const byPlace = new Map([...left.values()].map((row) => [place(row), row]));
  byPlace.delete(undefined);
  const pairs = after.map((row): RowPair => {
    const known = partners.get(row) ?? byPlace.get(place(row));
    if (!known) return { after: row };
    byPlace.delete(place(row));
    left.delete(identity(known));
    return { before: known, after: row };
  });
  return [...pairs, ...[...left.values()].map((row) => ({ before: row }))];
}
