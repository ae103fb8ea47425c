import { expect, test } from 'vitest';
import type { ReadRow, WorkbookEvent } from '../../../shared/evidence/workbook-reading.ts';
import { uploadedSheets } from '../../../shared/report/uploaded-sheets.ts';

const row = (number: number): ReadRow => ({
  row: number,
  hidden: false,
  cells: [{ row: number, column: 1, raw: { kind: 'text', text: `行${number}` } }],
});

async function* sheetOf(rows: number, refused = false): AsyncGenerator<WorkbookEvent> {
  yield { type: 'workbook', date1904: false, definedNames: [], sheetNames: ['表'] };
  yield { type: 'sheet', sheet: { name: '表', position: 1, visibility: 'visible', hiddenColumns: [] } };
  for (let from = 1; from <= rows; from += 100)
    yield {
      type: 'rows',
      rows: Array.from({ length: Math.min(100, rows - from + 1) }, (_, at) => row(from + at)),
    };
  if (refused) yield { type: 'refused', refusal: { kind: 'damaged', message: '损坏。', todo: '重传。' } };
  else yield { type: 'sheet-end', merges: [], rowCount: rows, cellCount: rows };
}

test('a sheet of usual length comes back whole', async () => {
  const [sheet] = await uploadedSheets(sheetOf(5_000), () => false);
  expect(sheet?.cells).toHaveLength(5_000);
  expect(sheet?.leftOut).toBe(0);
});

test('of a long sheet come back its head and the rows with faults, at their own addresses', async () => {
  const faulty = new Set([61, 4_000, 15_428]);
  const [sheet] = await uploadedSheets(sheetOf(15_428), (_, number) => faulty.has(number));
  expect(sheet?.cells.map((cell) => cell.row)).toEqual([
    ...Array.from({ length: 60 }, (_, at) => at + 1),
    61,
    4_000,
    15_428,
  ]);
  expect(sheet?.leftOut).toBe(15_428 - 63);
});

test('nothing comes back of a file that is refused', async () => {
  expect(await uploadedSheets(sheetOf(10, true), () => true)).toEqual([]);
});
