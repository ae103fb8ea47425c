import type { CellRange, ReadCell, WorkbookReading } from '../evidence/workbook-reading.ts';

/** One sheet as it was uploaded, cell by cell. */
export type UploadedSheet = {
  name: string;
  cells: readonly ReadCell[];
  merges: readonly CellRange[];
  /** Rows of the sheet that were left out because it is too long to be returned whole. */
  leftOut: number;
};

/** A longer sheet is returned only with its head and the rows that hold a fault. */
const WHOLE_ROWS = 5_000;
const HEAD_ROWS = 60;

/** Reads an upload again to give it back. `faulty` says which rows hold a fault. A refused file has no sheets. */
export async function uploadedSheets(
  reading: WorkbookReading,
  faulty: (sheet: string, row: number) => boolean,
): Promise<UploadedSheet[]> {
  const sheets: UploadedSheet[] = [];
  let name = '';
  let cells: ReadCell[] = [];
  let kept: ReadCell[] = [];
  let rows = 0;
  let leftOut = 0;
  for await (const event of reading) {
    if (event.type === 'refused') return [];
    if (event.type === 'sheet') {
      name = event.sheet.name;
      [cells, kept, rows, leftOut] = [[], [], 0, 0];
    } else if (event.type === 'rows') {
      for (const row of event.rows) {
        rows += 1;
        const needed = row.row <= HEAD_ROWS || faulty(name, row.row);
        if (needed) for (const cell of row.cells) kept.push(cell);
        else leftOut += 1;
        if (rows <= WHOLE_ROWS) for (const cell of row.cells) cells.push(cell);
        else cells = [];
      }
    } else if (event.type === 'sheet-end') {
      const whole = rows <= WHOLE_ROWS;
      sheets.push({ name, cells: whole ? cells : kept, merges: event.merges, leftOut: whole ? 0 : leftOut });
    }
  }
  return sheets;
}
