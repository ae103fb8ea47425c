import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../shared/documents/pdf/render-pdf.ts';
import { reportWorkbookBytes } from '../../shared/documents/spreadsheet/write-report-workbook.ts';
import { civilDateOf } from '../../shared/period/civil-date.ts';
import { parsePeriod } from '../../shared/period/period.ts';
import { printedForm } from '../../shared/report/printed-form.ts';
import { forms } from '../domain/templates-under-test.ts';
import { readPdf, withoutSpace } from './pdf/read-pdf.ts';
import { loadWorkbook } from './spreadsheet/load-workbook.ts';

const period = parsePeriod('2018Q1');
const known = period && forms.edition('employment', '2018Q1');
if (!period || !known) throw new Error('no such form');
const edition = { ...known, notes: ['甲注只印一次。', '乙注也只印一次。'] };
const document = printedForm(edition, {
  id: 'employment',
  unitName: '太湖县',
  period,
  rows: [],
  createdOn: civilDateOf(2018, 4, 2),
  divisionName: (code) => code,
});
const sheets = edition.tables.map(({ sheet }) => sheet);

describe('a form of several tables', () => {
  it('names the form and the table on each sheet, signers on each, notes once below the last', async () => {
    const { solid } = await readPdf(await renderPdf(document));
    const starts = sheets.map((sheet) =>
      solid.findIndex((page) => page.startsWith(withoutSpace(edition.title + sheet))),
    );
    expect(starts).not.toContain(-1);
    expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
    const times = (text: string) => solid.join('').split(withoutSpace(text)).length - 1;
    for (const signer of edition.foot) expect(times(signer), signer).toBe(sheets.length);
    for (const note of edition.notes) {
      expect(times(note)).toBe(1);
      expect(solid.at(-1)).toContain(note);
    }
  });

  it('does so in its workbook', async () => {
    const { worksheets } = await loadWorkbook(await reportWorkbookBytes(document));
    const texts = worksheets.map((sheet) => {
      const found: string[] = [];
      sheet.eachRow((row) => row.eachCell(({ text }) => found.push(text)));
      return found;
    });
    expect(texts).toHaveLength(sheets.length);
    texts.forEach((found, index) => {
      expect(found).toContain(edition.title);
      expect(found).toContain(sheets[index]);
      for (const note of edition.notes) expect(found.includes(note)).toBe(index === sheets.length - 1);
    });
  });
});
