/**
 * Writing a register: `node bench/write-register.ts [--rounds N]`. The same table as an Excel workbook (15,428 × 40,
 * styled, merged header) and as a PDF (5,000 × 15, header on every page), by this product, by the naive use of a
 * library, and by a peer.
 */
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import ExcelJS from 'exceljs';
import { installedFontPaths } from '../shared/documents/pdf/font-paths.ts';
import { renderPdf } from '../shared/documents/pdf/render-pdf.ts';
import { reportWorkbookBytes } from '../shared/documents/spreadsheet/write-report-workbook.ts';
import { civilDateOf } from '../shared/period/civil-date.ts';
import type { ReportDocument, ReportTable } from '../shared/report/report-document.ts';
import { compareVariants, measureHere, type Variant } from './compare-variants.ts';
import { idOf } from './register-workbook.ts';

const TOWNSHIPS = Array.from({ length: 120 }, (_, index) => `第${index + 1}乡镇`);
const textAt = (row: number, column: number) =>
  column === 1
    ? `户主${row}`
    : column === 2
      ? idOf(row)
      : column % 2 === 1
        ? TOWNSHIPS[(row * column) % 120]
        : undefined;
const figureAt = (row: number, column: number) => ((row * 131 + column * 17) % 100_000) / 100;

function registerTable(rows: number, columns: number): ReportTable {
  const numbers = Array.from({ length: columns }, (_, at) => at + 1);
  return {
    columns: numbers.map((column) => ({
      width: column === 2 ? 20 : 10,
      align: column % 2 === 1 || column === 2 ? 'left' : 'right',
    })),
    header: [
      [
        { text: '对象', columns: 2 },
        { text: '情况', columns: columns - 2 },
      ],
      numbers.map((column) => ({ text: `栏目${column}` })),
    ],
    rows: Array.from({ length: rows }, (_, at) =>
      numbers.map((column) => {
        const text = textAt(at + 1, column);
        return text === undefined
          ? { kind: 'number' as const, value: figureAt(at + 1, column).toFixed(2), places: 2 }
          : { kind: 'text' as const, text };
      }),
    ),
  };
}

const documentOf = (rows: number, columns: number): ReportDocument => ({
  id: 'register',
  title: '登记册',
  orientation: 'landscape',
  createdOn: civilDateOf(2018, 12, 31),
  parts: [{ kind: 'table', table: registerTable(rows, columns) }],
});

const [EXCEL_ROWS, EXCEL_COLUMNS, PDF_ROWS, PDF_COLUMNS] = [15_428, 40, 5_000, 15];
const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes.length > 100_000 ? undefined : 'no workbook';
const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-' && bytes.length > 100_000 ? undefined : 'no PDF';
const valueAt = (row: number, column: number) => textAt(row, column) ?? figureAt(row, column);
const BORDER = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
} as const;

const excel: Record<string, Variant> = {
  'Excel: this product': async () => isZip(await reportWorkbookBytes(documentOf(EXCEL_ROWS, EXCEL_COLUMNS))),
  'Excel: exceljs Workbook': async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('登记册');
    sheet.mergeCells(1, 1, 1, 2);
    for (let row = 1; row <= EXCEL_ROWS; row += 1) {
      for (let column = 1; column <= EXCEL_COLUMNS; column += 1) {
        const cell = sheet.getCell(row + 2, column);
        cell.value = valueAt(row, column) ?? null;
        cell.border = BORDER;
      }
    }
    return isZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
  },
  'Excel: write-excel-file': async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const data = Array.from({ length: EXCEL_ROWS }, (_, at) =>
      Array.from({ length: EXCEL_COLUMNS }, (_, column) => ({
        value: valueAt(at + 1, column + 1),
        borderStyle: 'thin' as const,
      })),
    );
    return isZip(await writeXlsxFile(data).toBuffer());
  },
};

const pdf: Record<string, Variant> = {
  'PDF: this product': async () => isPdf(await renderPdf(documentOf(PDF_ROWS, PDF_COLUMNS))),
  'PDF: pdfmake, naively': async () => {
    const { default: pdfmake } = await import('pdfmake');
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => true);
    pdfmake.setFonts({ serif: { normal: installedFontPaths().serif } });
    const body = Array.from({ length: PDF_ROWS }, (_, at) =>
      Array.from({ length: PDF_COLUMNS }, (_, column) => String(valueAt(at + 1, column + 1))),
    );
    const made = pdfmake.createPdf({
      pageSize: 'A4',
      pageOrientation: 'landscape',
      defaultStyle: { font: 'serif', fontSize: 7 },
      content: [
        {
          table: {
            headerRows: 1,
            body: [Array.from({ length: PDF_COLUMNS }, (_, at) => `栏目${at + 1}`), ...body],
          },
        },
      ],
    });
    return isPdf(new Uint8Array(await made.getBuffer()));
  },
  'PDF: pdfkit by hand': async () => {
    // The engine under pdfmake, called cell by cell as its manual shows; only these calls are needed.
    type Kit = {
      font(path: string): Kit;
      fontSize(size: number): Kit;
      text(text: string, x: number, y: number, options: { lineBreak: boolean }): Kit;
      rect(x: number, y: number, width: number, height: number): Kit;
      stroke(): Kit;
      addPage(): Kit;
      end(): void;
      pipe(sink: Writable): void;
    };
    const name = 'pdfkit';
    const { default: PDFDocument } = (await import(name)) as { default: new (options: object) => Kit };
    const kit = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 30 });
    const chunks: Buffer[] = [];
    const sink = new PassThrough();
    sink.on('data', (chunk: Buffer) => chunks.push(chunk));
    kit.pipe(sink);
    kit.font(installedFontPaths().serif).fontSize(7);
    for (let row = 0; row < PDF_ROWS; row += 1) {
      if (row > 0 && row % 36 === 0) kit.addPage();
      const y = 30 + (row % 36) * 14;
      for (let column = 0; column < PDF_COLUMNS; column += 1) {
        kit.rect(30 + column * 52, y, 52, 14).stroke();
        kit.text(String(valueAt(row + 1, column + 1)), 32 + column * 52, y + 3, { lineBreak: false });
      }
    }
    kit.end();
    await finished(sink);
    return isPdf(Buffer.concat(chunks));
  },
};

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, variant: { type: 'string' } },
});
if (values.variant !== undefined) await measureHere({ ...excel, ...pdf }, values.variant);
else {
  console.log(`writing ${EXCEL_ROWS} rows × ${EXCEL_COLUMNS} columns as a workbook`);
  compareVariants(import.meta.filename, Object.keys(excel), 'Excel: exceljs Workbook', Number(values.rounds));
  console.log(`printing ${PDF_ROWS} rows × ${PDF_COLUMNS} columns as a PDF`);
  compareVariants(import.meta.filename, Object.keys(pdf), 'PDF: pdfmake, naively', Number(values.rounds));
}
