import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPdf } from '../shared/documents/pdf/render-pdf.ts';
import { reportWorkbookBytes } from '../shared/documents/spreadsheet/write-report-workbook.ts';
import type { ReportDocument } from '../shared/report/report-document.ts';

/** Writes a report as PDF and as Excel. @returns the two paths. */
export async function writeReport(document: ReportDocument, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const pdf = join(folder, `${document.id}.pdf`);
  const xlsx = join(folder, `${document.id}.xlsx`);
  await writeFile(pdf, await renderPdf(document));
  await writeFile(xlsx, await reportWorkbookBytes(document));
  return [pdf, xlsx];
}
