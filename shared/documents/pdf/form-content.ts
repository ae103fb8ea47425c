import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { FormSheet } from '../../report/report-document.ts';
import { type Setting, type TextLook, textNode, titleNode } from './setting.ts';
import { tableContent } from './table-content.ts';

const SMALL = 10.5;

/** 报表: title, head block at the right, one line of particulars, the ruled table, signers, notes. */
export function formContent(form: FormSheet, setting: Setting): Content[] {
  const title: TextLook = { face: 'serifBold', fontSize: 20, leading: 30 };
  return [
    { ...titleNode(form.title, title, '表名', setting), margin: [0, 0, 0, 6] },
    headBlock(form.head, setting),
    particulars(form.line, setting),
    tableContent(form.table, setting),
    ...footBlock(form.foot, setting),
    ...form.notes.map((note) => textNode(note, { face: 'serif', fontSize: 9, leading: 14 }, '表注', setting)),
  ];
}

/** Lines start at one left edge, and the block leaves 45 mm for what is written in by hand after a label. */
function headBlock(head: FormSheet['head'], setting: Setting): Content {
  const texts = head.map(({ label, value }) => label + value);
  const widest = Math.max(128, ...texts.map((text) => setting.typesetter.widthOf(text, 'serif', SMALL) + 1));
  return {
    stack: texts.map((text) =>
      textNode(text, { face: 'serif', fontSize: SMALL, leading: 16 }, '表头栏', setting),
    ),
    margin: [Math.max(0, setting.page.width - widest), 0, 0, 0],
  };
}

function particulars(line: FormSheet['line'], setting: Setting): Content {
  const cell = (text: string, alignment: 'left' | 'center' | 'right'): ContentText =>
    textNode(text, { face: 'serif', fontSize: SMALL, alignment }, '填报信息栏', setting);
  return {
    columns: [cell(line.left, 'left'), cell(line.centre, 'center'), cell(line.right, 'right')],
    columnGap: 6,
    margin: [0, 4, 0, 0],
  };
}

/** Signers on one line with even room to sign after each; the size gives way before a name would break. */
function footBlock(foot: readonly string[], setting: Setting): Content[] {
  if (foot.length === 0) return [];
  const widths = foot.map((text) => setting.typesetter.widthOf(text, 'serif', 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const fontSize = Math.max(7, Math.min(SMALL, (setting.page.width - 4 * foot.length) / total));
  const room = (setting.page.width - total * fontSize) / foot.length;
  const cells = foot.map((text, index) => ({
    ...textNode(text, { face: 'serif', fontSize }, '表尾栏', setting),
    width: (widths[index] ?? 0) * fontSize + room,
  }));
  return [{ columns: cells, margin: [0, 2, 0, 6] }];
}
