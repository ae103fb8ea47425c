import { READING_LIMITS, type ReadingLimits } from '../../evidence/reading-limits.ts';
import type { WorkbookEvent } from '../../evidence/workbook-reading.ts';
import { openWorkbook } from './parts/open-workbook.ts';
import { refusalOf } from './refusals.ts';
import { Refused } from './refused.ts';
import { readSheet } from './sheet/read-sheet.ts';
import { skippedSheetNotice } from './sheet/sheet-notices.ts';

/**
 * Reads an uploaded `.xlsx` as evidence: exactly what the file holds, or a refusal as the last event. Nothing is
 * repaired, and no number passes through a float. Order: `workbook`, then for each sheet `sheet`, its notices, `rows`
 * in batches of at most 256, more notices, `sheet-end`. Memory holds the file, its shared strings and one batch; the
 * next piece is inflated only when the consumer asks for it, and stopping early releases everything.
 *
 * `sheetNames` lists the sheets that have cells, hidden ones included; a chart sheet is announced by a notice.
 * `limits` are the published ones unless a measurement asks for others.
 */
export async function* readWorkbook(
  bytes: Uint8Array,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<WorkbookEvent> {
  let reading: string | undefined;
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { parts, workbook, sheets, context, relationshipsOf } = await openWorkbook(file, limits);
    const { date1904, definedNames } = workbook;
    const sheetNames = sheets.filter(({ part }) => part !== undefined).map(({ entry }) => entry.name);
    yield { type: 'workbook', date1904, definedNames, sheetNames };
    for (const { entry, part } of sheets) {
      reading = entry.name;
      if (part === undefined) yield { type: 'notice', notice: skippedSheetNotice(entry.name) };
      else yield* readSheet(entry, parts.textOf(part), relationshipsOf(part), context);
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    yield { type: 'refused', refusal: refusalOf(error.kind, reading) };
  }
}
