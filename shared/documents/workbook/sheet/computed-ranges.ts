import type { CellRange } from '../../../evidence/workbook-reading.ts';

/**
 * The ranges of array formulas and data tables. Only their first cell carries the formula; the others look like typed
 * figures in the file although they are computed. Kept by column, so that a cell costs one look-up.
 */
export class ComputedRanges {
  readonly #byColumn: ({ bottom: number; marker: string } | undefined)[] = [];
  readonly #lastColumn: number;

  constructor(lastColumn: number) {
    this.#lastColumn = lastColumn;
  }

  /** A range whose first row is being read. */
  add({ left, bottom, right }: CellRange, marker: string): void {
    const entry = { bottom, marker };
    for (let column = left; column <= right && column <= this.#lastColumn; column += 1)
      if (bottom >= (this.#byColumn[column]?.bottom ?? 0)) this.#byColumn[column] = entry;
  }

  markerAt(row: number, column: number): string | undefined {
    const entry = this.#byColumn[column];
    return entry !== undefined && row <= entry.bottom ? entry.marker : undefined;
  }
}
