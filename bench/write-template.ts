/**
 * Writing a fill-in workbook: `node bench/write-template.ts [--rounds N]`. The household card (ten sheets, lists,
 * code lists), by this product, by exceljs with a validation for each cell, and by a peer that writes the bare cells.
 */
import { parseArgs } from 'node:util';
import ExcelJS from 'exceljs';
import { writeFillableWorkbook } from '../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { parsePeriod } from '../shared/period/period.ts';
import { fillInLayout } from '../shared/report/fill-in-layout.ts';
import { fillInRequest } from '../shared/report/fill-in-request.ts';
import type { LayoutCell } from '../shared/report/workbook-layout.ts';
import { readTemplates } from '../templates/read-templates.ts';
import { compareVariants, measureHere, type Variant } from './compare-variants.ts';

const { forms, divisions } = readTemplates();
const period = parsePeriod('2014');
const edition = period && forms.editionFor('household-card', period);
if (!period || !edition) throw new Error('no household card for 2014');
const layout = fillInLayout(edition, fillInRequest({ unit: '350421', period, divisions }));

const isWorkbook = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes.length > 5_000 ? undefined : 'no workbook';
const textOf = ({ content }: LayoutCell) => (content?.kind === 'text' ? content.text : null);

const variants: Record<string, Variant> = {
  'this product': async () => isWorkbook(await writeFillableWorkbook(layout)),
  'exceljs, cell by cell': async () => {
    const workbook = new ExcelJS.Workbook();
    for (const sheet of layout.sheets) {
      const worksheet = workbook.addWorksheet(sheet.name);
      for (const cell of sheet.cells) {
        const target = worksheet.getCell(cell.row, cell.column);
        target.value = textOf(cell);
        if (cell.role === 'input')
          target.dataValidation = { type: 'decimal', operator: 'greaterThan', formulae: [-1] };
      }
      for (const { top, left, bottom, right } of sheet.merges) worksheet.mergeCells(top, left, bottom, right);
    }
    return isWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  },
  'write-excel-file, bare cells': async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const sheets = layout.sheets.map((sheet) => {
      const rows: ({ value: string } | null)[][] = [];
      for (const cell of sheet.cells) {
        const row = rows[cell.row - 1] ?? [];
        rows[cell.row - 1] = row;
        const text = textOf(cell);
        row[cell.column - 1] = text === null ? null : { value: text };
      }
      const data = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
      return { data, sheet: sheet.name };
    });
    return isWorkbook(await writeXlsxFile(sheets).toBuffer());
  },
};

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, variant: { type: 'string' } },
});
if (values.variant !== undefined) await measureHere(variants, values.variant);
else {
  console.log(`writing the fill-in workbook of ${edition.title}: ${layout.sheets.length} sheets`);
  compareVariants(
    import.meta.filename,
    Object.keys(variants),
    'exceljs, cell by cell',
    Number(values.rounds),
  );
}
