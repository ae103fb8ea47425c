import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { ReportPart } from '../../report/report-document.ts';
import { brokenLines } from './line-breaks.ts';
import { type Setting, type TextLook, textNode, titleNode } from './setting.ts';

type Cover = Extract<ReportPart, { kind: 'cover' }>;
type Line = { node: ContentText; height: number };

/** Title in the upper part, issuer and date below the middle, notes at the foot; fills one page. */
export function coverContent(cover: Cover, setting: Setting): Content {
  const line = (text: string, face: TextLook['face'], fontSize: number, leading: number): Line => {
    const look: TextLook = { face, fontSize, leading };
    const node = (fontSize > 12 ? titleNode : textNode)(text, look, '封面', setting);
    const widthOf = (part: string): number => setting.typesetter.widthOf(part, face, fontSize);
    return { node, height: leading * brokenLines(text, setting.page.width * 0.9, widthOf).length };
  };
  const head = [line(cover.title, 'serifBold', 26, 42)];
  if (cover.subtitle !== undefined) head.push(line(cover.subtitle, 'sans', 18, 36));
  const middle = [line(cover.issuer, 'serif', 18, 34), line(cover.date, 'serif', 18, 34)];
  const foot = cover.notes.map((text) => line(text, 'serif', 10.5, 17));

  const used = [...head, ...middle, ...foot].reduce((sum, { height }) => sum + height, 0);
  const free = Math.max(0, setting.page.height - used - 8);
  const block = (lines: readonly Line[], share: number): Content => ({
    stack: lines.map(({ node }) => node),
    margin: [0, free * share, 0, 0],
  });
  return { stack: [block(head, 0.22), block(middle, 0.4), block(foot, 0.38)] };
}
