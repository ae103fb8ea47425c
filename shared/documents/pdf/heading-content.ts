import type { Content } from 'pdfmake/interfaces.js';
import type { ReportPart } from '../../report/report-document.ts';
import { type Setting, type TextLook, textNode } from './setting.ts';

type Heading = Extract<ReportPart, { kind: 'heading' }>;

// 一、 in 黑体, (一) bold, 1. plain: the three levels of GB/T 9704 with the faces we have.
const FACES = { 1: 'sans', 2: 'serifBold', 3: 'serif' } as const;

/** Room that must be left below a heading, so that it never stands alone at the foot of a page. */
const ROOM_BELOW = 90;

/**
 * A heading with two characters' indent. It is kept with what follows: heading and empty room are laid out as one
 * block, then the room is given back by stepping up again.
 */
export function headingContent(heading: Heading, next: ReportPart | undefined, setting: Setting): Content[] {
  const { size, leading } = setting.page.body;
  const look: TextLook = {
    face: FACES[heading.level],
    fontSize: size,
    leading,
    leadingIndent: 2 * size,
  };
  const node = textNode(heading.text, look, `标题“${heading.text}”`, setting);
  if (next === undefined || next.kind === 'new-page') return [node];
  const room = {
    canvas: [{ type: 'rect', x: 0, y: 0, w: 0, h: ROOM_BELOW, lineWidth: 0, lineColor: 'white' }],
  };
  return [
    { stack: [node, room as Content], unbreakable: true },
    { text: '', fontSize: 1, lineHeight: 0, margin: [0, -ROOM_BELOW, 0, 0] },
  ];
}
