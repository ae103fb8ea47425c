import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { ReportDocument } from '../../report/report-document.ts';
import { type Setting, textNode } from './setting.ts';

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
    if (document.footMark !== undefined) lines.push(footMarkNode(document.footMark, width, setting));
    return { stack: lines, margin: [left, look.above, right, 0] };
  };
}

/** On one line: a receipt with a hash is set smaller; only what would become illegible takes a second line. */
function footMarkNode(footMark: string, width: number, setting: Setting): Content {
  const atOnePoint = setting.typesetter.widthOf(footMark, 'serif', 1);
  const fontSize = Math.max(5.5, Math.min(7, (width - 1) / atOnePoint));
  const style = { face: 'serif', fontSize, alignment: 'center', color: '#555555' } as const;
  return textNode(footMark, style, '页脚', setting);
}
