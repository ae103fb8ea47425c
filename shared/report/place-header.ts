import type { HeaderCell } from './report-document.ts';

/** A header cell with its place in the table's grid; rows and columns count from 0. */
export type PlacedHeaderCell = { text: string; row: number; column: number; rows: number; columns: number };

/**
 * Gives each header cell its place, as a browser does with `colspan` and `rowspan`: from the left, into the next
 * free place of its row.
 * @throws RangeError when the cells do not tile `columnCount` columns exactly: a report whose header is crooked
 * must not be printed.
 */
export function placeHeader(
  header: readonly (readonly HeaderCell[])[],
  columnCount: number,
): readonly PlacedHeaderCell[] {
  const taken = header.map(() => new Array<boolean>(columnCount).fill(false));
  const placed: PlacedHeaderCell[] = [];
  header.forEach((cells, row) => {
    for (const { text, rows = 1, columns = 1 } of cells) {
      const column = taken[row]?.indexOf(false) ?? -1;
      if (column < 0) throw new RangeError(`header row ${row + 1} has more cells than places: ${text}`);
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) {
          if (taken[r]?.[c] !== false) throw new RangeError(`header cell does not fit: ${text}`);
          (taken[r] as boolean[])[c] = true;
        }
      }
      placed.push({ text, row, column, rows, columns });
    }
  });
  if (taken.some((row) => row.includes(false))) throw new RangeError('header leaves places empty');
  return placed;
}
