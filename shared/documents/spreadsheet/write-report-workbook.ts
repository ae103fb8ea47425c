import { Writable } from 'node:stream';
import type { stream as exceljsStream } from 'exceljs';
import type { ReportDocument } from '../../report/report-document.ts';
import { createCellStyles } from './cell-styles.ts';
import { a4PageSetup, pageNumberFooter } from './page-setup.ts';
import { reportSheets } from './report-sheets.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { sheetGrid } from './sheet-grid.ts';
import { soleHeader } from './sheet-layout.ts';
import { writeSheet } from './write-sheet.ts';

type WorkbookWriter = exceljsStream.xlsx.WorkbookWriter;

/**
 * The report as a workbook, row by row into `sink`, which is ended. Figures are numbers with their exact value and
 * a number format; one that a spreadsheet cannot hold exactly (more than 15 digits) is text; percentages are
 * stored divided by 100, as spreadsheets mean them. Text never becomes a formula. The same document gives the same
 * bytes.
 * @throws Error when a figure is not decimal text.
 */
export async function writeReportWorkbook(document: ReportDocument, sink: Writable): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const day = new Date(`${document.createdOn}T00:00:00+08:00`);
  class DatedWriter extends exceljs.stream.xlsx.WorkbookWriter {
    // The constructor writes the first entries of the archive by calling this.
    override addThemes(): Promise<void> {
      pinEntryDates(this, day);
      return super.addThemes();
    }
  }
  const workbook = new DatedWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  Object.assign(workbook, { creator: 'Taizhang', lastModifiedBy: 'Taizhang', created: day, modified: day });
  const style = createCellStyles();
  for (const sheet of reportSheets(document)) {
    const blocks = sheetBlocks(sheet);
    const grid = sheetGrid(blocks, document.orientation);
    const header = soleHeader(blocks);
    const worksheet = workbook.addWorksheet(sheet.name, {
      pageSetup: a4PageSetup(document.orientation, header?.rows),
      headerFooter: pageNumberFooter(document.footMark),
      views: [header?.atTop ? { state: 'frozen', ySplit: header.rows[1] } : { state: 'normal' }],
    });
    worksheet.columns = grid.map((width) => ({ width }));
    await writeSheet({ sheet: worksheet, grid, style, next: 1 }, blocks);
    worksheet.commit();
  }
  await workbook.commit();
}

/** The workbook in memory, for reports of ordinary size. */
export async function reportWorkbookBytes(document: ReportDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await writeReportWorkbook(document, sink);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The writer stamps each entry of the archive with the clock; the day of the report takes its place. */
function pinEntryDates(workbook: WorkbookWriter, date: Date): void {
  type Archive = { append: (source: unknown, entry: { name: string; date?: Date }) => unknown };
  const { zip } = workbook as unknown as { zip: Archive };
  const append = zip.append.bind(zip);
  zip.append = (source, entry) => append(source, { ...entry, date });
}
