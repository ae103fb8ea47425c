import { readWorkbook } from '../../../../shared/documents/workbook/read-workbook.ts';
import type { ReadingLimits } from '../../../../shared/evidence/reading-limits.ts';
import type {
  FileRefusal,
  ReadCell,
  ReadNotice,
  SheetHead,
  WorkbookEvent,
} from '../../../../shared/evidence/workbook-reading.ts';
import { table, type WorkbookSource, workbookParts } from './workbook-parts.ts';
import { type ZipEntry, zipOf } from './zip-of.ts';

export type Reading = {
  events: WorkbookEvent[];
  refusal: FileRefusal | undefined;
  notices: ReadNotice[];
  sheets: SheetHead[];
  cells: ReadCell[];
};

export async function readAll(bytes: Uint8Array, limits?: ReadingLimits): Promise<Reading> {
  const events: WorkbookEvent[] = [];
  for await (const event of readWorkbook(bytes, limits)) events.push(event);
  const last = events.at(-1);
  return {
    events,
    refusal: last?.type === 'refused' ? last.refusal : undefined,
    notices: events.flatMap((event) => (event.type === 'notice' ? [event.notice] : [])),
    sheets: events.flatMap((event) => (event.type === 'sheet' ? [event.sheet] : [])),
    cells: events.flatMap((event) => (event.type === 'rows' ? event.rows.flatMap((row) => row.cells) : [])),
  };
}

export function workbookOf(
  source: WorkbookSource,
  change: (entry: ZipEntry) => ZipEntry = (entry) => entry,
): Buffer {
  return zipOf(workbookParts(source).map(change));
}

/** Reads a workbook of one sheet with this inside of `<worksheet>`. */
export function readSheetXml(xml: string, more: Omit<WorkbookSource, 'sheets'> = {}): Promise<Reading> {
  return readAll(workbookOf({ ...more, sheets: [{ name: '表', xml }] }));
}

/** Reads a workbook whose one sheet has these rows. */
export function readRows(rows: string, more: Omit<WorkbookSource, 'sheets'> = {}): Promise<Reading> {
  return readSheetXml(table(rows), more);
}
