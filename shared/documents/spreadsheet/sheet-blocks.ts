import type { ReportPart, ReportTable } from '../../report/report-document.ts';
import type { CellLook } from './cell-styles.ts';
import type { ReportSheet } from './report-sheets.ts';

/**
 * A worksheet as a sequence of rows over its full width, tables and page breaks. Knowing it before the first row is
 * written is what lets a streaming writer freeze the header and set the columns, which stand first in the file.
 */
export type SheetBlock =
  | { kind: 'text'; text: string; look: CellLook }
  /** Several texts spread over one row. */
  | { kind: 'spread'; texts: readonly { text: string; align: 'left' | 'center' | 'right' }[] }
  | { kind: 'empty' }
  | { kind: 'table'; table: ReportTable }
  | { kind: 'page-break' };

const TITLE: CellLook = { align: 'center', bold: true, size: 18 };
const SUBTITLE: CellLook = { align: 'center', heading: true, size: 14 };

export function sheetBlocks({ title, parts }: ReportSheet): readonly SheetBlock[] {
  const blocks = parts.flatMap(partBlocks);
  return title === undefined ? blocks : [{ kind: 'text', text: title, look: TITLE }, ...blocks];
}

function partBlocks(part: ReportPart): readonly SheetBlock[] {
  switch (part.kind) {
    case 'cover':
      return [
        text(part.title, TITLE),
        ...(part.subtitle === undefined ? [] : [text(part.subtitle, SUBTITLE)]),
        text(part.issuer, { align: 'center', size: 14 }),
        text(part.date, { align: 'center', size: 14 }),
        ...part.notes.map((note) => text(note, { size: 10 })),
        { kind: 'empty' },
      ];
    case 'heading':
      return [text(part.text, { heading: true, size: part.level === 1 ? 14 : 12 })];
    case 'paragraph':
      return [text(part.text, { size: part.style === 'note' ? 9 : 11, vertical: 'top' })];
    case 'table':
      return [...tableBlocks(part.table), { kind: 'empty' }];
    case 'form': {
      const { title, subtitle, head, line, table, foot, notes } = part.form;
      return [
        text(title, TITLE),
        ...(subtitle === undefined ? [] : [text(subtitle, SUBTITLE)]),
        ...head.map(({ label, value }) => spread([[label + value, 'left']], 'end')),
        spread([
          [line.left, 'left'],
          [line.centre, 'center'],
          [line.right, 'right'],
        ]),
        ...tableBlocks(table),
        spread(foot.map((each) => [each, 'left'])),
        ...notes.map((note) => text(note, { size: 9 })),
        { kind: 'empty' },
      ];
    }
    case 'signatures':
      return [{ kind: 'empty' }, ...part.lines.map((line) => spread([[line, 'left']], 'end'))];
    case 'new-page':
      return [{ kind: 'page-break' }];
  }
}

function tableBlocks(table: ReportTable): readonly SheetBlock[] {
  return [
    ...(table.caption === undefined
      ? []
      : [text(table.caption, { align: 'center', heading: true, size: 12 })]),
    ...(table.unit === undefined ? [] : [text(`计量单位：${table.unit}`, { align: 'right', size: 10 })]),
    { kind: 'table', table },
  ];
}

function text(value: string, look: CellLook): SheetBlock {
  return { kind: 'text', text: value, look };
}

type Spread = readonly (readonly [text: string, align: 'left' | 'center' | 'right'])[];

/** With `end`, the text stands in the right third of the row. */
function spread(texts: Spread, end?: 'end'): SheetBlock {
  const cells = texts.map(([value, align]) => ({ text: value, align }));
  const empty = { text: '', align: 'left' } as const;
  return { kind: 'spread', texts: end ? [empty, empty, ...cells] : cells };
}
