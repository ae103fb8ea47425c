import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readAll, workbookOf } from './fixtures-as-code/read-all.ts';
import { ORDINARY, workbookParts } from './fixtures-as-code/workbook-parts.ts';

function fill(sheet: ExcelJS.Worksheet): void {
  sheet.getCell('A1').value = '户主 ';
  sheet.getCell('B1').value = '340828199001010012';
  sheet.getCell('C1').value = 0.1;
  sheet.getCell('D1').value = new Date(Date.UTC(2018, 8, 30, 8, 30));
  sheet.getCell('E1').value = { formula: 'C1*2', result: 0.2 };
  sheet.getCell('F1').value = { richText: [{ text: '潜' }, { font: { bold: true }, text: '山' }] };
  sheet.getCell('G1').value = true;
  sheet.getCell('H1').value = { error: '#DIV/0!' };
}

const EXPECTED = [
  { raw: { kind: 'text', text: '户主 ' } },
  { raw: { kind: 'text', text: '340828199001010012' } },
  { raw: { kind: 'number', text: '0.1' } },
  { raw: { kind: 'date', date: '2018-09-30', time: '08:30:00' } },
  { raw: { kind: 'number', text: '0.2' }, formula: 'C1*2' },
  { raw: { kind: 'text', text: '潜山' } },
  { raw: { kind: 'boolean', value: true } },
  { raw: { kind: 'error', code: '#DIV/0!' } },
];

describe('a workbook of another writer is read', () => {
  it('exceljs', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('花名册');
    fill(sheet);
    sheet.mergeCells('A3:B4');
    sheet.getCell('A1').note = '批注';
    sheet.getRow(1).hidden = true;
    const { cells, refusal, notices, events } = await readAll(
      new Uint8Array(await workbook.xlsx.writeBuffer()),
    );
    expect(refusal).toBeUndefined();
    expect(cells).toMatchObject(EXPECTED);
    expect(notices.map(({ kind }) => kind)).toEqual(['comments', 'hidden-row']);
    expect(events.at(-1)).toMatchObject({ merges: [{ top: 3, left: 1, bottom: 4, right: 2 }] });
  });

  it('exceljs as a stream', async () => {
    const stream = new PassThrough();
    const file = buffer(stream);
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream,
      useSharedStrings: true,
      useStyles: true,
    });
    const sheet = workbook.addWorksheet('花名册');
    fill(sheet);
    sheet.commit();
    await workbook.commit();
    const { cells, refusal } = await readAll(await file);
    expect(refusal).toBeUndefined();
    expect(cells).toMatchObject(EXPECTED);
  });

  it('yazl, with and without zip64', async () => {
    for (const forceZip64Format of [false, true]) {
      const zip = new ZipFile();
      for (const { name, content } of workbookParts(ORDINARY))
        zip.addBuffer(Buffer.from(content), name, { forceZip64Format });
      zip.end({ forceZip64Format, comment: '' });
      const { events } = await readAll(await buffer(zip.outputStream));
      expect(events).toEqual((await readAll(workbookOf(ORDINARY))).events);
    }
  });

  it('one that declares types for parts it does not have (SheetJS)', async () => {
    const contentTypes =
      '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
    expect((await readAll(workbookOf({ ...ORDINARY, contentTypes }))).refusal).toBeUndefined();
  });
});
