import type exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFillableWorkbook } from '../../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { readWorkbook } from '../../../shared/documents/workbook/read-workbook.ts';
import { archiveText } from './archive-text.ts';
import { loadWorkbook } from './load-workbook.ts';
import { longList, sampleLayout } from './sample-layout.ts';

describe('a workbook to fill in', () => {
  let bytes: Uint8Array;
  let workbook: exceljs.Workbook;
  let parts: ReadonlyMap<string, string>;
  const sheet = (name: string): exceljs.Worksheet => {
    const found = workbook.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };

  beforeAll(async () => {
    bytes = await writeFillableWorkbook(sampleLayout);
    workbook = await loadWorkbook(bytes);
    parts = await archiveText(bytes);
  });

  it('has the sheets to fill in first, then 填报说明', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['搬迁进度', '帮扶措施', '填报说明']);
  });

  it('says what it is, each value under its defined name', () => {
    for (const { definedName, label, value } of sampleLayout.identity) {
      const [place = ''] = workbook.definedNames.getRanges(definedName).ranges;
      const [, row = ''] = /^'填报说明'!\$B\$(\d+)$/.exec(place) ?? [];
      expect(sheet('填报说明').getCell(`B${row}`).value, definedName).toBe(value);
      expect(sheet('填报说明').getCell(`A${row}`).value).toBe(label);
    }
  });

  it('prints the instructions and code lists', () => {
    const texts = new Set<unknown>();
    sheet('填报说明').eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
    for (const text of [...sampleLayout.instructions, '安置方式', '01', '集中安置', sampleLayout.title])
      expect(texts).toContain(text);
  });

  it('holds every text, number, date and formula of the layout at its address', () => {
    for (const layout of sampleLayout.sheets) {
      for (const { row, column, content } of layout.cells) {
        const { value } = sheet(layout.name).getCell(row, column);
        if (content?.kind === 'text') expect(value).toBe(content.text);
        if (content?.kind === 'number') expect(String(value)).toBe(content.value);
        if (content?.kind === 'date') expect(value).toEqual(new Date(`${content.date}T00:00:00Z`));
        if (content?.kind === 'formula')
          expect(value).toEqual({ formula: content.formula, result: Number(content.cached) });
        if (!content) expect(value).toBeNull();
      }
    }
    expect(sheet('搬迁进度').model.merges).toHaveLength(sampleLayout.sheets[0]?.merges.length ?? -1);
  });

  it('protects everything but the input cells, without a password', () => {
    for (const layout of sampleLayout.sheets) {
      for (const { row, column, role } of layout.cells)
        expect(sheet(layout.name).getCell(row, column).protection?.locked ?? true).toBe(role !== 'input');
    }
    for (const [name, content] of parts) {
      if (name.startsWith('xl/worksheets/sheet'))
        expect(content).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>');
    }
  });

  it('keeps codes and identity numbers as text, and shows dates and figures in their form', () => {
    const format = (address: string): string => sheet('搬迁进度').getCell(address).numFmt;
    expect([format('H7'), format('B7'), format('G7'), format('F7'), format('D7')]).toEqual([
      '@',
      '@',
      'yyyy-mm-dd',
      '#,##0.00',
      '#,##0',
    ]);
    expect(sheet('搬迁进度').getCell('H7').value).toBe('11010519491231002X');
  });

  it('warns in Chinese, and never about “—”', () => {
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const rules = [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([rule]) => rule);
    expect(rules).toHaveLength(4);
    for (const rule of rules) {
      expect(rule).toContain('errorStyle="warning"');
      expect(rule).toContain('—');
      expect(rule).toMatch(/ prompt="请.+" .* error="请.+"/);
    }
    expect(rules.map((rule) => /sqref="(.*?)"/.exec(rule)?.[1])).toEqual([
      'B7:B9',
      'D7:E9',
      'F7:F9',
      'G7:G9',
    ]);
  });

  it('points a long list at cells that hold exactly its items', () => {
    const [, from, to] =
      /'填报说明'!\$D\$(\d+):\$D\$(\d+)/.exec(
        (parts.get('xl/worksheets/sheet2.xml') ?? '').replaceAll('&apos;', "'"),
      ) ?? [];
    const items: unknown[] = [];
    for (let row = Number(from); row <= Number(to); row += 1)
      items.push(sheet('填报说明').getCell(row, 4).value);
    expect(items).toEqual(longList);
  });

  it('carries comments, frozen and repeated headers, A4 one page wide', () => {
    expect(JSON.stringify(sheet('搬迁进度').getCell('F4').note)).toContain('保留两位小数');
    expect(sheet('搬迁进度').views[0]).toMatchObject({ state: 'frozen', ySplit: 6 });
    expect(sheet('搬迁进度').pageSetup).toMatchObject({
      printTitlesRow: '4:6',
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet('搬迁进度').getCell('C7').border?.bottom?.style).toBe('thin');
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']),
    );
  });

  it('is taken by the reader of evidence without a refusal, cell for cell', async () => {
    const read = new Map<string, string>();
    let sheetName = '';
    for await (const event of readWorkbook(bytes)) {
      expect(event.type).not.toBe('refused');
      if (event.type === 'sheet') sheetName = event.sheet.name;
      if (event.type !== 'rows') continue;
      for (const { row, column, raw } of event.rows.flatMap(({ cells }) => cells))
        read.set(`${sheetName} ${row} ${column}`, 'text' in raw ? raw.text : 'date' in raw ? raw.date : '');
    }
    for (const { name, cells } of sampleLayout.sheets) {
      for (const { row, column, content } of cells) {
        const found = read.get(`${name} ${row} ${column}`);
        if (content?.kind === 'text') expect(found).toBe(content.text);
        if (content?.kind === 'number') expect(found).toBe(content.value);
        if (content?.kind === 'date') expect(found).toBe(content.date);
        if (content?.kind === 'formula') expect(found).toBe(content.cached);
        if (!content) expect(found).toBeUndefined();
      }
    }
  });

  it('cuts a prompt that Excel would refuse the file for', async () => {
    const [first, ...others] = sampleLayout.sheets;
    if (!first) throw new Error('sample has sheets');
    const validations = first.validations.map((validation) => ({ ...validation, prompt: '长'.repeat(400) }));
    const long = await archiveText(
      await writeFillableWorkbook({ ...sampleLayout, sheets: [{ ...first, validations }, ...others] }),
    );
    const xml = long.get('xl/worksheets/sheet1.xml') ?? '';
    const lengths = [...xml.matchAll(/ (?:prompt|error)="(.*?)"/g)].map(([, text = '']) => text.length);
    expect(lengths).toHaveLength(8);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
  });

  it('refuses a layout sheet that takes the name of the guide', async () => {
    const [first] = sampleLayout.sheets;
    if (!first) throw new Error('sample has sheets');
    await expect(
      writeFillableWorkbook({ ...sampleLayout, sheets: [{ ...first, name: '填报说明' }] }),
    ).rejects.toThrow('填报说明');
  });
});
