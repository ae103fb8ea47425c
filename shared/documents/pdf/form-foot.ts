import type { Content } from 'pdfmake/interfaces.js';
import type { FormSheet } from '../../report/report-document.ts';
import { brokenLines } from './line-breaks.ts';
import { type Setting, textNode } from './setting.ts';
import type { StandingBelow } from './table-blocks.ts';

const NOTE = { face: 'serif', fontSize: 9, leading: 13 } as const;
const SIGNERS = { above: 4, below: 4, size: 10.5 };

/**
 * Signers and notes. `kept` stays with the last rows of the table; notes beyond a third of the page come `after`,
 * where a page break may part them.
 */
export function formFoot(form: FormSheet, setting: Setting): { kept: StandingBelow; after: Content[] } {
  const { page, typesetter } = setting;
  const signers = signersLine(form.foot, setting);
  const widthOf = (text: string): number => typesetter.widthOf(text, NOTE.face, NOTE.fontSize);
  const lines = form.notes
    .flatMap((note) => brokenLines(note, page.width, widthOf))
    .map((line) => ({ ...textNode(line, NOTE, '表注', setting), noWrap: true }));
  const keptLines = Math.min(lines.length, Math.floor(page.height / 3 / NOTE.leading));
  // No single line is left for the next page.
  const split = lines.length - keptLines === 1 ? keptLines - 1 : keptLines;
  return {
    kept: {
      nodes: [...signers.nodes, ...lines.slice(0, split)],
      height: signers.height + split * NOTE.leading,
    },
    after: lines.slice(split),
  };
}

/** Signers on one line with even room to sign after each; the size gives way before a name would break. */
function signersLine(foot: readonly string[], setting: Setting): StandingBelow {
  const { page, typesetter } = setting;
  if (foot.length === 0)
    return {
      nodes: [{ text: '', fontSize: 1, lineHeight: 0, margin: [0, SIGNERS.above, 0, 0] }],
      height: SIGNERS.above,
    };
  const widths = foot.map((text) => typesetter.widthOf(text, 'serif', 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const fontSize = Math.max(7, Math.min(SIGNERS.size, (page.width - 4 * foot.length) / total));
  const room = (page.width - total * fontSize) / foot.length;
  const cells = foot.map((text, index) => ({
    ...textNode(text, { face: 'serif', fontSize }, '表尾栏', setting),
    width: (widths[index] ?? 0) * fontSize + room,
  }));
  return {
    nodes: [{ columns: cells, margin: [0, SIGNERS.above, 0, SIGNERS.below] }],
    height: SIGNERS.above + typesetter.lineHeight('serif', fontSize) + SIGNERS.below,
  };
}
