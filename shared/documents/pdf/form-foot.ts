import type { FormSheet } from '../../report/report-document.ts';
import { brokenLines } from './line-breaks.ts';
import type { PageFlow } from './page-flow.ts';
import type { Setting, TextLook } from './setting.ts';
import type { StandingBelow } from './table-pages.ts';

const NOTE: TextLook = { face: 'serif', size: 9, leading: 13 };
const SIGNERS = { above: 4, below: 4, size: 10.5 };

/**
 * Signers and notes. `kept` stays with the last rows of the table; notes beyond a third of the page come `after`,
 * where a page break may part them.
 */
export function formFoot(
  form: FormSheet,
  setting: Setting,
): { kept: StandingBelow; after(flow: PageFlow): void } {
  const { page, typesetter } = setting;
  const signers = signersLine(form.foot, setting);
  const widthOf = (text: string): number => typesetter.widthOf(text, NOTE.face, NOTE.size);
  const lines = form.notes.flatMap((note) => brokenLines(note, page.width, widthOf));
  const keptLines = Math.min(lines.length, Math.floor(page.height / 3 / NOTE.leading));
  // No single line is left for the next page.
  const split = lines.length - keptLines === 1 ? keptLines - 1 : keptLines;
  const draw = (flow: PageFlow, texts: readonly string[]): void => {
    for (const text of texts) {
      if (flow.left() < NOTE.leading) flow.nextPage();
      flow.text({ text, face: NOTE.face, size: NOTE.size, place: '表注' }, 0, flow.y);
      flow.move(NOTE.leading);
    }
  };
  return {
    kept: {
      height: signers.height + split * NOTE.leading,
      draw: (flow) => {
        signers.draw(flow);
        draw(flow, lines.slice(0, split));
      },
    },
    after: (flow) => draw(flow, lines.slice(split)),
  };
}

/** Signers on one line with even room to sign after each; the size gives way before a name would break. */
function signersLine(foot: readonly string[], { page, typesetter }: Setting): StandingBelow {
  if (foot.length === 0) return { height: SIGNERS.above, draw: (flow) => flow.move(SIGNERS.above) };
  const widths = foot.map((text) => typesetter.widthOf(text, 'serif', 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const size = Math.min(SIGNERS.size, (page.width - 4 * foot.length) / total);
  const room = (page.width - total * size) / foot.length;
  const height = SIGNERS.above + typesetter.lineHeight('serif', size) + SIGNERS.below;
  return {
    height,
    draw: (flow) => {
      let x = 0;
      foot.forEach((text, index) => {
        flow.text({ text, face: 'serif', size, place: '表尾栏' }, x, flow.y + SIGNERS.above);
        x += (widths[index] ?? 0) * size + room;
      });
      flow.move(height);
    },
  };
}
