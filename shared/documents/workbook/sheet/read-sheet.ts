import type { ReadRow, SheetHead, WorkbookEvent } from '../../../evidence/workbook-reading.ts';
import { SPREADSHEET } from '../parts/namespaces.ts';
import type { Relationship } from '../parts/relationships.ts';
import type { SheetEntry } from '../parts/workbook-part.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { HiddenRuns } from './hidden-runs.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetHandler } from './sheet-handler.ts';
import { bodyNotices, headNotices } from './sheet-notices.ts';

/** Rows in one event: enough that an event costs nothing, few enough that nobody holds many. */
const BATCH_ROWS = 256;

function* batches(rows: readonly ReadRow[]): Generator<WorkbookEvent> {
  for (let from = 0; from < rows.length; from += BATCH_ROWS)
    yield { type: 'rows', rows: rows.slice(from, from + BATCH_ROWS) };
}

function* headEvents(head: SheetHead, relationships: readonly Relationship[]): Generator<WorkbookEvent> {
  yield { type: 'sheet', sheet: head };
  for (const notice of headNotices(head, relationships)) yield { type: 'notice', notice };
}

/**
 * The events of one worksheet, from its `sheet` to its `sheet-end`. Rows are handed on as soon as the piece of XML
 * they were in is read, and the next piece is inflated only when the consumer asks for more.
 * @throws Refused
 */
export async function* readSheet(
  entry: SheetEntry,
  pieces: AsyncIterable<string>,
  relationships: readonly Relationship[],
  context: SheetContext,
): AsyncGenerator<WorkbookEvent> {
  const handler = new SheetHandler(context);
  const scanner = new XmlScanner(handler, SPREADSHEET);
  const { name, position, visibility } = entry;
  const head: SheetHead = { name, position, visibility, hiddenColumns: handler.hiddenColumns };
  const hiddenRows = new HiddenRuns();
  let headGiven = false;
  for await (const piece of pieces) {
    scanner.write(piece);
    if (handler.headRead && !headGiven) {
      headGiven = true;
      yield* headEvents(head, relationships);
    }
    if (handler.rows.length === 0) continue;
    const { rows } = handler;
    handler.rows = [];
    for (const row of rows) if (row.hidden) hiddenRows.add(row.row);
    yield* batches(rows);
  }
  scanner.end();
  if (!headGiven) yield* headEvents(head, relationships);
  for (const notice of bodyNotices(head, hiddenRows, (column) => handler.filledColumns[column] === true))
    yield { type: 'notice', notice };
  const { merges, rowCount, cellCount } = handler;
  yield { type: 'sheet-end', merges, rowCount, cellCount };
}
