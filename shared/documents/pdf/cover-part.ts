import type { ReportPart } from '../../report/report-document.ts';
import { drawCentred, titleLines } from './centred-lines.ts';
import { brokenLines } from './line-breaks.ts';
import type { FlowPart } from './page-flow.ts';
import type { Setting, TextLook } from './setting.ts';

type Cover = Extract<ReportPart, { kind: 'cover' }>;
type Lines = { lines: readonly string[]; look: TextLook };

const NOTE: TextLook = { face: 'serif', size: 10.5, leading: 17 };

/** Title in the upper part, issuer and date below the middle, notes at the foot; fills one page. */
export function coverPart(cover: Cover, setting: Setting): FlowPart {
  const { page, typesetter } = setting;
  const centred = (text: string, face: TextLook['face'], size: number, leading: number): Lines => {
    const look = { face, size, leading };
    return { look, lines: titleLines(text, look, setting) };
  };
  const head = [centred(cover.title, 'serifBold', 26, 42)];
  if (cover.subtitle !== undefined) head.push(centred(cover.subtitle, 'sans', 18, 36));
  const middle = [centred(cover.issuer, 'serif', 18, 34), centred(cover.date, 'serif', 18, 34)];
  const widthOf = (part: string): number => typesetter.widthOf(part, NOTE.face, NOTE.size);
  const foot = cover.notes.flatMap((text) => brokenLines(text, page.width, widthOf));

  const used = [...head, ...middle].reduce((sum, { lines, look }) => sum + lines.length * look.leading, 0);
  const free = Math.max(0, page.height - used - foot.length * NOTE.leading - 8);
  return {
    least: page.height,
    draw: (flow) => {
      const place = '封面';
      flow.move(free * 0.22);
      for (const { lines, look } of head) drawCentred(lines, look, place, flow, setting);
      flow.move(free * 0.4);
      for (const { lines, look } of middle) drawCentred(lines, look, place, flow, setting);
      flow.move(free * 0.38);
      for (const text of foot) {
        flow.text({ text, face: NOTE.face, size: NOTE.size, place }, 0, flow.y);
        flow.move(NOTE.leading);
      }
    },
  };
}
