import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { FormSheet } from '../../report/report-document.ts';
import { balancedLines } from './balanced-lines.ts';
import { type Setting, type TextLook, textNode, titleNode } from './setting.ts';

const TITLE = { face: 'serifBold', fontSize: 18, leading: 28 } as const;
const HEAD = { face: 'serif', fontSize: 9, leading: 13 } as const;

/** 45 mm: room after a label for what is written in by hand. */
const HEAD_WIDTH = 128;
const GAP = 12;

/** Title, head block at the right and one line of particulars, with the height of all in points. */
export function formHead(form: FormSheet, setting: Setting): { nodes: Content[]; height: number } {
  const { page, typesetter } = setting;
  const titleWidth = typesetter.widthOf(form.title, TITLE.face, TITLE.fontSize);
  const texts = form.head.map(({ label, value }) => label + value);
  const headWidth = Math.min(
    page.width,
    Math.max(HEAD_WIDTH, ...texts.map((text) => typesetter.widthOf(text, HEAD.face, HEAD.fontSize) + 1)),
  );
  const headLines = texts.map((text) => textNode(text, HEAD, '表头栏', setting));
  const headHeight = headLines.length * HEAD.leading;
  const title = titleNode(form.title, TITLE, '表名', setting);
  const line = particulars(form.line, setting);

  // Beside the title where it leaves the room, as printed statistical forms have it; below it otherwise.
  if (titleWidth + 2 * (headWidth + GAP) <= page.width) {
    const height = Math.max(headHeight, TITLE.leading);
    const margin: [number, number, number, number] = [0, (height - TITLE.leading) / 2, 0, 0];
    const band: Content = {
      columns: [
        { width: headWidth, text: '' },
        { ...title, width: '*', margin },
        { width: headWidth, stack: headLines },
      ],
    };
    return { nodes: [band, line.node], height: height + line.height };
  }
  const widthOf = (part: string): number => typesetter.widthOf(part, TITLE.face, TITLE.fontSize);
  const titleLines = balancedLines(form.title, page.width, widthOf).split('\n').length;
  const block: Content = { stack: headLines, margin: [page.width - headWidth, 4, 0, 0] };
  return {
    nodes: [title, block, line.node],
    height: titleLines * TITLE.leading + 4 + headHeight + line.height,
  };
}

/** Left, centre and right on one line: the size gives way before one of them would break. */
function particulars(line: FormSheet['line'], setting: Setting): { node: Content; height: number } {
  const { page, typesetter } = setting;
  const widths = [line.left, line.centre, line.right].map((text) => typesetter.widthOf(text, 'serif', 1));
  const [left = 0, centre = 0, right = 0] = widths;
  const fontSize = Math.max(7, Math.min(10.5, (page.width - 2 * GAP - 3) / (left + centre + right)));
  // The centre stands in the middle of the page if the sides allow.
  const side = Math.max(left, right) * fontSize + 1;
  const even = 2 * (side + GAP) + centre * fontSize <= page.width;
  const cell = (text: string, alignment: TextLook['alignment'], width: number | '*'): ContentText =>
    ({
      ...textNode(text, { face: 'serif', fontSize, ...(alignment && { alignment }) }, '填报信息栏', setting),
      width,
    }) as ContentText;
  const node: Content = {
    columns: [
      cell(line.left, 'left', even ? side : left * fontSize + 1),
      cell(line.centre, 'center', '*'),
      cell(line.right, 'right', even ? side : right * fontSize + 1),
    ],
    columnGap: GAP,
    margin: [0, 4, 0, 0],
  };
  return { node, height: 4 + typesetter.lineHeight('serif', fontSize) };
}
