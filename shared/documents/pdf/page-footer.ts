import type { Column, Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { ReportDocument } from '../../report/report-document.ts';
import type { VerificationMark } from '../../report/verification-mark.ts';
import { type Setting, textNode } from './setting.ts';

/** Points: 14 mm is the least that a telephone reads from a photocopy; with its digits it fits a foot of 20 mm. */
const CODE = 14 * (72 / 25.4);
const CODE_ABOVE = 5;
const CODE_GAP = 6;

/**
 * “— 3 —” at the outer side, one character in from the edge (GB/T 9704), and the foot mark below it. A cover
 * carries no number, but counts.
 */
export function pageFooter(document: ReportDocument, setting: Setting): DynamicContent {
  const { margins, number: look, width } = setting.page;
  const [left, , right] = margins;
  const covered = document.parts[0]?.kind === 'cover';
  return (currentPage) => {
    const lines: Content[] = [];
    const alignment = currentPage % 2 === 1 ? 'right' : 'left';
    const number = covered && currentPage === 1 ? ' ' : `— ${currentPage} —`;
    const style = { face: 'serif', fontSize: look.size, alignment } as const;
    lines.push({
      ...textNode(number, style, '页码', setting),
      margin: [look.size, 0, look.size, look.below],
    });
    const { verification, footMark } = document;
    const room = verification ? width - CODE - 2 * CODE_GAP : width;
    if (footMark !== undefined) lines.push(footMarkNode(footMark, room, setting));
    if (!verification) return { stack: lines, margin: [left, look.above, right, 0] };
    const text: Column = { stack: lines, width: '*', margin: [0, look.above, 0, 0] };
    const code = verificationNode(verification, setting);
    // At the inner side: the page number is at the outer.
    const columns = alignment === 'right' ? [code, text] : [text, code];
    return { columns, columnGap: CODE_GAP, margin: [left, 0, right, 0] };
  };
}

/** The code, and below it the first digits of the record's hash, to be compared with what the page says. */
function verificationNode({ url, shortHash }: VerificationMark, setting: Setting): Column {
  const style = { face: 'serif', fontSize: 5.5, alignment: 'center', color: '#555555' } as const;
  const stack: Content[] = [
    { qr: url, fit: CODE, eccLevel: 'M' },
    { ...textNode(shortHash, style, '页脚', setting), margin: [0, 1, 0, 0] },
  ];
  return { stack, width: CODE, margin: [0, CODE_ABOVE, 0, 0] };
}

/** On one line: a receipt with a hash is set smaller; only what would become illegible takes a second line. */
function footMarkNode(footMark: string, width: number, setting: Setting): Content {
  const atOnePoint = setting.typesetter.widthOf(footMark, 'serif', 1);
  const fontSize = Math.max(5.5, Math.min(7, (width - 1) / atOnePoint));
  const style = { face: 'serif', fontSize, alignment: 'center', color: '#555555' } as const;
  return textNode(footMark, style, '页脚', setting);
}
