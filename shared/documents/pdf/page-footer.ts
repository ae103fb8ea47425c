import type { ReportDocument } from '../../report/report-document.ts';
import { brokenLines } from './line-breaks.ts';
import type { Setting } from './setting.ts';
import type { Sheet } from './sheet.ts';

/** #555555 */
const GRAY = 0.333;

/**
 * “— 3 —” at the outer side, one character in from the edge (GB/T 9704), and the foot mark below it. A cover
 * carries no number, but counts.
 */
export function drawFooter(
  sheet: Sheet,
  pageNumber: number,
  document: ReportDocument,
  { typesetter, page }: Setting,
): void {
  const [left, top] = page.margins;
  const { size, above, below } = page.number;
  const y = top + page.height + above;
  if (pageNumber > 1 || document.parts[0]?.kind !== 'cover') {
    const text = `— ${pageNumber} —`;
    const right = page.width - size - typesetter.widthOf(text, 'serif', size);
    sheet.text({ text, face: 'serif', size, place: '页码' }, left + (pageNumber % 2 === 1 ? right : size), y);
  }
  if (document.footMark === undefined) return;
  // On one line: a receipt with a hash is set smaller; only what would become illegible takes a second line.
  const widthOf = (part: string): number => typesetter.widthOf(part, 'serif', markSize);
  const atOnePoint = typesetter.widthOf(document.footMark, 'serif', 1);
  const markSize = Math.max(5.5, Math.min(7, (page.width - 1) / atOnePoint));
  let markTop = y + typesetter.lineHeight('serif', size) + below;
  for (const text of brokenLines(document.footMark, page.width, widthOf)) {
    const x = left + (page.width - widthOf(text)) / 2;
    sheet.text({ text, face: 'serif', size: markSize, gray: GRAY, place: '页脚' }, x, markTop);
    markTop += typesetter.lineHeight('serif', markSize);
  }
}
