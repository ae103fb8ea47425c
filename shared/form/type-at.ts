import type { CellType } from './cell-type.ts';
import type { Column, FixedRow } from './form-edition.ts';

/** The type of one cell: its column's, or its row's for figures and for the sections of a narrative. */
export function typeAt(column: Column, row?: FixedRow): CellType | undefined {
  if (row?.type.kind === 'long-text' && column.role === 'entry') return row.type;
  return column.type ?? (column.role === 'figure' ? row?.type : undefined);
}
