import type { CellValue, FormRow, PlacedValue } from '../cell-value.ts';
import { pairRows, type RowPair } from './pair-rows.ts';

/** One cell that is not what it was. A side is missing where its row (or its column) was not there. */
export type Difference = {
  table: string;
  /** Key of the row: the one it has now, or had when it is gone. */
  key: string;
  column: string;
  was?: PlacedValue;
  is?: PlacedValue;
};

/** Figures by their value: 1 and 1.0 are the same. Where a value stands makes no difference. */
export function isSameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (!a || !b || a.kind !== b.kind)
    return (a?.kind ?? 'blank') === 'blank' && (b?.kind ?? 'blank') === 'blank';
  if (a.kind === 'number' && b.kind === 'number') return a.value.eq(b.value);
  return !('value' in a) || !('value' in b) || a.value === b.value;
}

/** The cells of a pair of rows that differ. */
export function differencesIn({ before, after }: RowPair): Difference[] {
  const columns = new Set([...Object.keys(after?.cells ?? {}), ...Object.keys(before?.cells ?? {})]);
  const [table, key] = [after?.table ?? before?.table ?? '', after?.key ?? before?.key ?? ''];
  return [...columns].flatMap((column): Difference[] => {
    const [was, is] = [before?.cells[column], after?.cells[column]];
    if (isSameValue(was, is)) return [];
    return [{ table, key, column, ...(was ? { was } : {}), ...(is ? { is } : {}) }];
  });
}

/** Every cell in which two readings of a form differ, row by row; blank is a value, and no row means all blank. */
export function compareRows(before: readonly FormRow[], after: readonly FormRow[]): Difference[] {
  return pairRows(before, after).flatMap(differencesIn);
}
