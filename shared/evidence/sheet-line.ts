import { parseCellAddress } from './cell-address.ts';

/** Names the line of a sheet in which a cell stands. */
export function sheetLine({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}#${parseCellAddress(cell)?.row ?? 0}`;
}
