import { readFileSync } from 'node:fs';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import { writeFillableWorkbook } from '../../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { reportWorkbookBytes } from '../../../shared/documents/spreadsheet/write-report-workbook.ts';
import { readWorkbook } from '../../../shared/documents/workbook/read-workbook.ts';

// What bundle.test.ts bundles and runs in a Node of its own: everything that reads or prints a document. Prints what
// came out as JSON.
const { report, fonts, layout } = JSON.parse(readFileSync(0, 'utf8'));
const workbook = await writeFillableWorkbook(layout);
console.log(
  JSON.stringify({
    pdf: Buffer.from(await renderPdf(report, fonts)).toString('base64'),
    report: Buffer.from(await reportWorkbookBytes(report)).toString('base64'),
    workbook: Buffer.from(workbook).toString('base64'),
    reading: await readWorkbook(workbook),
  }),
);
