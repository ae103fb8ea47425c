import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import {
  reportWorkbookBytes,
  writeReportWorkbook,
} from '../../../shared/documents/spreadsheet/write-report-workbook.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import type { BodyCell, ReportTable } from '../../../shared/report/report-document.ts';
import { formReport, longTable, rankingTable, sampleReport } from '../pdf/sample-report.ts';
import { tinyReport } from '../pdf/tiny-report.ts';
import { archiveText } from './archive-text.ts';
import { loadWorkbook } from './load-workbook.ts';

const oneColumn = (cells: readonly BodyCell[]): ReportTable => ({
  columns: [{ width: 1, align: 'left' }],
  header: [[{ text: '栏' }]],
  rows: cells.map((cell) => [cell]),
});

/** The body cells of a one-column table standing alone below the report's title. */
async function written(
  cells: readonly BodyCell[],
): Promise<{ value: unknown; type: number; format: string }[]> {
  const bytes = await reportWorkbookBytes(tinyReport([{ kind: 'table', table: oneColumn(cells) }]));
  const sheet = (await loadWorkbook(bytes)).worksheets[0];
  return cells.map((_, index) => {
    const cell = sheet?.getCell(3 + index, 1);
    return { value: cell?.value ?? null, type: cell?.type ?? -1, format: cell?.numFmt ?? '' };
  });
}

describe('a report as a workbook', () => {
  it('holds every figure exactly, below the header, with its number format', async () => {
    const workbook = await loadWorkbook(await reportWorkbookBytes(sampleReport));
    const sheet = workbook.getWorksheet('村级明细');
    const firstRow = 1 + 2 + longTable.header.length + 1;
    longTable.rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        const read = sheet?.getCell(firstRow + index, column + 1);
        if (cell.kind === 'text') expect(read?.value).toBe(cell.text);
        if (cell.kind !== 'number') return;
        expect(new Decimal(String(read?.value)).equals(cell.value), `${cell.value}`).toBe(true);
        expect(read?.numFmt).toBe(cell.places === 0 ? '#,##0' : '#,##0.00');
      });
    });
    expect(sheet?.getCell(firstRow, 5).numFmt).toBe('#,##0.00');
  });

  it('starts a worksheet at each new page that names one, and says what stands before it', async () => {
    const workbook = await loadWorkbook(await reportWorkbookBytes(sampleReport));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '安庆市2018年度县（市、区）脱贫攻坚工作考核结果',
      '村级明细',
      '姓名',
    ]);
    const texts = new Set<unknown>();
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
    for (const text of [
      '（附得分溯源）',
      '一、总体情况',
      rankingTable.caption,
      '计量单位：分',
      '全市合计',
      '审核人：',
    ])
      expect(texts).toContain(text);
  });

  it('merges the header, repeats it in print and keeps it in sight', async () => {
    const sheet = (await loadWorkbook(await reportWorkbookBytes(sampleReport))).getWorksheet('村级明细');
    // Heading, caption and unit stand above: the header is rows 4 and 5.
    expect(sheet?.model.merges).toEqual(expect.arrayContaining(['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5']));
    expect(sheet?.pageSetup).toMatchObject({
      printTitlesRow: '4:5',
      paperSize: 9,
      orientation: 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(sheet?.getCell('C4').border?.top?.style).toBe('thin');
  });

  it('lays out a form with its particulars, numbered header and signers', async () => {
    const sheet = (await loadWorkbook(await reportWorkbookBytes(formReport))).worksheets[0];
    const texts = new Set<unknown>();
    sheet?.eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
    for (const text of [
      '易地扶贫搬迁进度表',
      '表　　号：',
      '内部工作报表',
      '计量单位：户、人、个',
      '甲',
      '乙',
      '填表人：',
      '—',
    ])
      expect(texts).toContain(text);
    expect(sheet?.pageSetup.orientation).toBe('landscape');
  });

  it('stores a percentage divided by 100, exactly, so that it shows with its sign', async () => {
    const cells = await written([
      { kind: 'number', value: '86.3', places: 1, percent: true },
      { kind: 'number', value: '0.07', places: 2, percent: true },
      { kind: 'number', value: '86.3', places: 1 },
    ]);
    expect(cells.map(({ value }) => String(value))).toEqual(['0.863', '0.0007', '86.3']);
    expect(cells.map(({ format }) => format)).toEqual(['#,##0.0%', '#,##0.00%', '#,##0.0']);
  });

  it('writes a figure of more than 15 digits as text, unchanged', async () => {
    const values = ['123456789012345', '1234567890123456', '-0.1234567890123456', '340825199001011234', '0'];
    const cells = await written(values.map((value) => ({ kind: 'number', value, places: 2 })));
    expect(cells.map(({ value }) => value)).toEqual([123456789012345, values[1], values[2], values[3], 0]);
    expect(cells[3]?.format).toBe('@');
  });

  it('never makes a formula of text, and gives the text back unchanged', async () => {
    const texts = [
      '=1+1',
      '=HYPERLINK("http://example.test","点此")',
      '+8613900000000',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '甲\r\n乙',
      ' 前后空格 ',
      '<b>&amp;"\'</b>',
      '_x000D_',
      '控制\u0001符\u007F',
      '吴\u{20BB7}',
    ];
    const bytes = await reportWorkbookBytes(
      tinyReport(
        [{ kind: 'table', table: oneColumn(texts.map((text) => ({ kind: 'text', text }))) }],
        '=标题',
      ),
    );
    const cells = await written(texts.map((text) => ({ kind: 'text', text })));
    expect(cells.map(({ value }) => value)).toEqual(texts);
    for (const { format } of cells.slice(0, 7)) expect(format).toBe('@');
    for (const [name, content] of await archiveText(bytes)) {
      if (name.includes('worksheets')) expect(content).not.toMatch(/<f[ >]|t="str"/);
    }
  });

  it('writes blank and not-applicable cells as nothing and as a dash', async () => {
    const cells = await written([
      { kind: 'blank' },
      { kind: 'not-applicable' },
      { kind: 'number', value: '0', places: 0 },
    ]);
    expect(cells.map(({ value }) => value)).toEqual([null, '—', 0]);
  });

  it('gives sheets names that Excel accepts, all different', async () => {
    const wishes = ['甲/乙:丙', '甲/乙:丙', '一'.repeat(40), '一'.repeat(40), '', "'引号'", 'History'];
    const parts = wishes.flatMap((sheet) => [
      { kind: 'new-page', sheet } as const,
      { kind: 'paragraph', text: sheet || '空' } as const,
    ]);
    const names = (await loadWorkbook(await reportWorkbookBytes(tinyReport(parts)))).worksheets.map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(wishes.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wishes.length);
    for (const name of names) expect(name).toMatch(/^(?!History$)[^[\]:*?/\\']{1,31}$/);
  });

  it('gives the same bytes for the same document, on another day and through any sink', async () => {
    const sink = new PassThrough();
    const [collected] = await Promise.all([buffer(sink), writeReportWorkbook(sampleReport, sink)]);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    try {
      expect(collected.equals(await reportWorkbookBytes(structuredClone(sampleReport)))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('carries page numbers and the foot mark, and leaves out a mark too long for Excel', async () => {
    const footerOf = async (footMark: string): Promise<string> => {
      const bytes = await reportWorkbookBytes({ ...sampleReport, footMark });
      return (await loadWorkbook(bytes)).worksheets[0]?.headerFooter.oddFooter ?? '';
    };
    expect(await footerOf('甲&乙')).toBe('&L&8 甲&&乙&R第 &P 页，共 &N 页');
    expect(await footerOf('x'.repeat(300))).toBe('&R第 &P 页，共 &N 页');
  });

  it('makes every column wide enough for its figures', async () => {
    const table = {
      ...oneColumn([]),
      columns: [
        { width: 1, align: 'right' as const },
        { width: 30, align: 'left' as const },
      ],
      header: [[{ text: '数' }, { text: '注' }]],
      rows: [[{ kind: 'number' as const, value: '123456789012.34', places: 2 }, { kind: 'blank' as const }]],
    };
    const sheet = (await loadWorkbook(await reportWorkbookBytes(tinyReport([{ kind: 'table', table }]))))
      .worksheets[0];
    expect(sheet?.getColumn(1).width).toBeGreaterThan('123,456,789,012.34'.length + 1);
  });
});
