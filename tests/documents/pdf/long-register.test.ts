import { createHash } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { MissingGlyphError } from '../../../shared/documents/pdf/missing-glyph-error.ts';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import type { BodyCell, ReportDocument, ReportTable } from '../../../shared/report/report-document.ts';
import { numberedForm } from './numbered-form.ts';
import { readPdf } from './read-pdf.ts';
import { tinyReport } from './tiny-report.ts';

const ROWS = 1200;
const id = (row: number): string => `999999${String(row * 7919).padStart(12, '0')}`;

const register: ReportTable = {
  columns: [
    { width: 6, align: 'center' },
    { width: 12, align: 'left' },
    { width: 20, align: 'center' },
    { width: 20, align: 'left' },
    { width: 10, align: 'right' },
  ],
  header: [[{ text: '序号' }, { text: '姓名' }, { text: '证件号码' }, { text: '住址' }, { text: '收入' }]],
  rows: Array.from({ length: ROWS }, (_, index): BodyCell[] => [
    { kind: 'number', value: String(index + 1), places: 0 },
    { kind: 'text', text: `户主${index + 1}甲` },
    { kind: 'text', text: id(index + 1) },
    {
      kind: 'text',
      text: `第${(index % 37) + 1}乡镇搬迁安置点${index % 5 === 0 ? '东区一期二号楼三单元四层' : ''}`,
    },
    { kind: 'number', value: `${index}.5`, places: 2 },
  ]),
};

const document: ReportDocument = {
  ...tinyReport([{ kind: 'form', form: { ...numberedForm(1), title: '花名册', table: register } }]),
  footMark: '报送回执 2018Q4',
};

describe('a register of many pages', () => {
  let bytes: Uint8Array;
  let solid: string[];
  beforeAll(async () => {
    bytes = await renderPdf(document);
    solid = (await readPdf(bytes)).solid;
  });

  it('is read in the order of its rows, every row once and whole', () => {
    const names = solid.join('').match(/户主\d+甲\d{18}/g) ?? [];
    expect(names).toEqual(Array.from({ length: ROWS }, (_, index) => `户主${index + 1}甲${id(index + 1)}`));
  });

  it('has its header, page number and foot mark on each page, its title on the first, its signers on the last', () => {
    expect(solid.length).toBeGreaterThan(15);
    solid.forEach((page, index) => {
      expect(page).toContain('序号姓名证件号码住址收入');
      expect(page).toContain(`—${index + 1}—`);
      expect(page).toContain('报送回执2018Q4');
      expect(page.includes('花名册')).toBe(index === 0);
      expect(page.includes('单位负责人')).toBe(index === solid.length - 1);
    });
  });

  it('keeps all its text within the margins', async () => {
    const file = await getDocumentProxy(new Uint8Array(bytes));
    const margin = (20 * 72) / 25.4 - 0.1;
    for (const number of [1, 2, file.numPages]) {
      const page = await file.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [x, y] = [item.transform[4] as number, item.transform[5] as number];
        expect(x).toBeGreaterThanOrEqual(margin);
        expect(x + item.width).toBeLessThanOrEqual(width - margin);
        expect(y).toBeLessThan(height - margin);
        if (!/—|回执/.test(item.str) && !/^\d+$/.test(item.str)) expect(y).toBeGreaterThan(margin);
      }
    }
  });

  it('gives the same bytes again', async () => {
    const hash = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');
    expect(hash(await renderPdf(structuredClone(document)))).toBe(hash(bytes));
  });

  it('is refused for a character that no face has, wherever it stands', async () => {
    const rows = register.rows.with(1100, [
      ...(register.rows[1100] ?? []).slice(0, 4),
      { kind: 'text', text: '\u{20BB7}' },
    ]);
    const table = { ...register, rows };
    await expect(renderPdf(tinyReport([{ kind: 'table', table }]))).rejects.toBeInstanceOf(MissingGlyphError);
  });
});
