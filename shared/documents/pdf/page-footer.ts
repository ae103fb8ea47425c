import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { ReportDocument } from '../../report/report-document.ts';
import { type Setting, textNode } from './setting.ts';

/**
 * “— 3 —” in 四号 at the outer side, one character in from the edge (GB/T 9704), and the foot mark below it. A cover
 * carries no number, but counts.
 */
export function pageFooter(document: ReportDocument, setting: Setting): DynamicContent {
  const { margins, orientation } = setting.page;
  const [left, , right] = margins;
  const covered = document.parts[0]?.kind === 'cover';
  return (currentPage) => {
    const lines: Content[] = [];
    const alignment = currentPage % 2 === 1 ? 'right' : 'left';
    const number = covered && currentPage === 1 ? ' ' : `— ${currentPage} —`;
    const look = { face: 'serif', fontSize: 14, alignment } as const;
    lines.push({ ...textNode(number, look, '页码', setting), margin: [14, 0, 14, 4] });
    if (document.footMark !== undefined) {
      const small = { face: 'serif', fontSize: 7, alignment: 'center', color: '#555555' } as const;
      lines.push(textNode(document.footMark, small, '页脚', setting));
    }
    return { stack: lines, margin: [left, orientation === 'portrait' ? 20 : 8, right, 0] };
  };
}
