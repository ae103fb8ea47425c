import { getDocumentProxy } from 'unpdf';
import { beforeAll, expect, it } from 'vitest';
import { fontMetrics } from '../../../shared/documents/pdf/font-metrics.ts';
import { installedFontPaths } from '../../../shared/documents/pdf/font-paths.ts';
import type { LaidCell } from '../../../shared/documents/pdf/laid-cells.ts';
import { type LaidTable, laidTable, unlaidTable } from '../../../shared/documents/pdf/laid-table.ts';
import { pageGeometry } from '../../../shared/documents/pdf/page-geometry.ts';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import type { Setting } from '../../../shared/documents/pdf/setting.ts';
import { createTypesetter } from '../../../shared/documents/pdf/typesetter.ts';
import type { BodyCell, ReportTable } from '../../../shared/report/report-document.ts';
import { numberedForm } from './numbered-form.ts';
import { tinyReport } from './tiny-report.ts';

const HEADS = ['户数（户）', '安置点（个）', '就业岗位（个）', '至少1人稳定就业（户）', '人数占计划（%）'];
const LABELS = [
  ['合计', 0],
  ['其中：集中安置', 1],
  ['分散安置', 4],
] as const;

/** The relocation table with figures of `digits` digits in fifteen columns. */
function crowdedTable(digits: number): ReportTable {
  const figure: BodyCell = { kind: 'number', value: '1'.repeat(digits), places: 0 };
  return {
    columns: [
      { width: 14, align: 'left' },
      ...Array.from({ length: 15 }, () => ({ width: 9, align: 'right' as const })),
      { width: 14, align: 'center' },
    ],
    header: [
      [
        { text: '安置方式' },
        ...Array.from({ length: 15 }, (_, index) => ({ text: HEADS[index % HEADS.length] ?? '' })),
        { text: '备注' },
      ],
    ],
    rows: LABELS.map(([text, indent]): BodyCell[] => [
      { kind: 'text', text, indent },
      ...Array.from({ length: 15 }, () => figure),
      { kind: 'text', text: '业务系统导出，详见附件（第3页）。' },
    ]),
  };
}

let setting: Setting;
beforeAll(async () => {
  const paths = installedFontPaths();
  const [serif, serifBold, sans] = await Promise.all(
    [paths.serif, paths.serifBold, paths.sans].map(fontMetrics),
  );
  if (!serif || !serifBold || !sans) throw new Error('fonts missing');
  setting = {
    typesetter: createTypesetter({ serif, serifBold, sans }),
    page: pageGeometry('landscape', 'forms'),
  };
});

const laid = (table: ReportTable): LaidTable => laidTable(unlaidTable(table, setting), 1, setting);
const cells = (table: LaidTable): readonly LaidCell[] => table.heights.flatMap((_, row) => table.row(row));

it.each([3, 5, 6])('breaks the words of a crowded table where a typesetter would (%i digits)', (digits) => {
  for (const { lines } of cells(laid(crowdedTable(digits)))) {
    for (const line of lines) expect(line).not.toMatch(/^[，。、；：）》”%]|[（《“]$/);
    for (const line of lines) expect(line).not.toBe('');
  }
});

it('keeps figures, labels and units of a crowded table whole', () => {
  const table = laid(crowdedTable(4));
  for (const cell of cells(table)) {
    if (cell.whole || cell.column === 0) expect(cell.lines).toEqual([cell.text]);
    if (cell.text === '户数（户）') expect(cell.lines).toEqual(['户数', '（户）']);
  }
  expect(table.look.size).toBeGreaterThanOrEqual(8);
});

const CODES = [
  '340825199912318888',
  '6217000000001234567',
  '0556-4165432',
  '2018-12-28',
  'HZ-2018Q4-340825-007',
];

it.each([9, 11, 13])(
  'keeps numbers of identity cards, accounts, telephones and dates whole in %i columns',
  (columns) => {
    const hash = '9e8fb84a'.repeat(8);
    const texts = Array.from({ length: columns }, (_, index) => CODES[index] ?? '就业帮扶车间');
    const table = laid({
      columns: [...texts, hash].map(() => ({ width: 10, align: 'left' })),
      header: [[...texts.map((_, index) => ({ text: `第${index + 1}栏` })), { text: '校验码' }]],
      rows: [[...texts, hash].map((text): BodyCell => ({ kind: 'text', text: text }))],
    });
    expect(table.look.size).toBeGreaterThanOrEqual(6);
    for (const cell of table.row(1)) {
      if (CODES.includes(cell.text)) expect(cell.lines).toEqual([cell.text]);
      if (CODES.includes(cell.text)) expect(cell.size).toBe(table.look.size);
      if (cell.text === hash) expect(cell.lines.join('')).toBe(hash);
    }
  },
);

it('shrinks indents with the column, in their order', () => {
  const { row } = laid(crowdedTable(6));
  const [none, some, more] = [1, 2, 3].map((index) => row(index)[0]);
  expect(none?.inset).toBe(0);
  expect(some?.inset).toBeGreaterThan(0);
  expect(more?.inset).toBeGreaterThan(some?.inset ?? 0);
  expect(more?.inset).toBeLessThanOrEqual(4 * 10.5);
  expect(more?.lines).toEqual(['分散安置']);
});

it('fills the page exactly and keeps each line within its cell', () => {
  for (const digits of [1, 4, 6, 30]) {
    const table = laid(crowdedTable(digits));
    const { widths, look } = table;
    const total = widths.reduce((sum, width) => sum + width + 2 * look.padding.side + 0.5, 0.5);
    expect(total).toBeCloseTo(setting.page.width, 3);
    for (const cell of cells(table)) {
      const room = (widths[cell.column] ?? 0) - cell.inset + 0.01;
      for (const line of cell.lines)
        expect(setting.typesetter.widthOf(line, cell.face, cell.size), line).toBeLessThanOrEqual(room);
    }
  }
});

it('sets a foot mark with a whole hash on one line, clear of the page number', async () => {
  const footMark = `回执 HZ-2018Q4-340882-20261122230244-9E9FE8D4　文件 SHA-256 ${'9e8fb84a'.repeat(8)}`;
  for (const orientation of ['portrait', 'landscape'] as const) {
    const document = { ...tinyReport([{ kind: 'form', form: numberedForm(3) }]), orientation, footMark };
    const page = await (await getDocumentProxy(await renderPdf(document))).getPage(1);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const mark = texts.filter(({ str }) => /回执|9e8fb84a/.test(str));
    const number = texts.find(({ str }) => str.includes('— 1 —'));
    const [first] = mark;
    if (!first || !number) throw new Error('no foot');
    const base = (item: typeof first): number => item.transform[5] as number;
    expect(new Set(mark.map(base)).size).toBe(1);
    expect(base(first) + first.height).toBeLessThan(base(number));
    expect(base(first)).toBeGreaterThan(15);
    const right = Math.max(...mark.map((item) => (item.transform[4] as number) + item.width));
    expect(right).toBeLessThan((page.view[2] ?? 0) - 50);
  }
});
