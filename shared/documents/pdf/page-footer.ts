import type { ReportDocument } from '../../report/report-document.ts';
import { brokenLines } from './line-breaks.ts';
import { drawQrCode } from './qr-code.ts';
import type { Setting } from './setting.ts';
import type { Sheet } from './sheet.ts';

/** #555555 */
const GRAY = 0.333;

/** Points: 14 mm is the least that a telephone reads from a photocopy; with its digits it fits a foot of 20 mm. */
const CODE = 14 * (72 / 25.4);
const CODE_ABOVE = 5;
const CODE_GAP = 6;
const CODE_DIGITS = 5.5;

/**
 * “— 3 —” at the outer side, one character in from the edge (GB/T 9704), and the foot mark below it. A cover
 * carries no number, but counts. The code by which a print is verified stands at the inner side.
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
  const { verification } = document;
  const outer = pageNumber % 2 === 1;
  if (verification) {
    const codeLeft = outer ? left : left + page.width - CODE;
    const codeTop = top + page.height + CODE_ABOVE;
    drawQrCode(sheet, verification.url, codeLeft, codeTop, CODE);
    const digits = verification.shortHash;
    const x = codeLeft + (CODE - typesetter.widthOf(digits, 'serif', CODE_DIGITS)) / 2;
    sheet.text(
      { text: digits, face: 'serif', size: CODE_DIGITS, gray: GRAY, place: '页脚' },
      x,
      codeTop + CODE + 1,
    );
  }
  if (document.footMark === undefined) return;
  const room = verification ? page.width - CODE - 2 * CODE_GAP : page.width;
  const roomLeft = verification && outer ? left + CODE + 2 * CODE_GAP : left;
  // On one line: a receipt with a hash is set smaller; only what would become illegible takes a second line.
  const widthOf = (part: string): number => typesetter.widthOf(part, 'serif', markSize);
  const atOnePoint = typesetter.widthOf(document.footMark, 'serif', 1);
  const markSize = Math.max(5.5, Math.min(7, (room - 1) / atOnePoint));
  let markTop = y + typesetter.lineHeight('serif', size) + below;
  for (const text of brokenLines(document.footMark, room, widthOf)) {
    const x = roomLeft + (room - widthOf(text)) / 2;
    sheet.text({ text, face: 'serif', size: markSize, gray: GRAY, place: '页脚' }, x, markTop);
    markTop += typesetter.lineHeight('serif', markSize);
  }
}
