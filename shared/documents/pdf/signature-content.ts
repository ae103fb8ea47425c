import type { Content } from 'pdfmake/interfaces.js';
import { type Setting, textNode } from './setting.ts';

const SIZE = 14;

/** Lines to sign, on the right half of the page (further left when a line is long), never torn apart. */
export function signatureContent(lines: readonly string[], setting: Setting): Content {
  const { typesetter, page } = setting;
  const widest = Math.max(0, ...lines.map((line) => typesetter.widthOf(line, 'serif', SIZE)));
  const indent = Math.max(0, Math.min(page.width / 2, page.width - widest - SIZE));
  return {
    stack: lines.map((line) =>
      textNode(line, { face: 'serif', fontSize: SIZE, leading: 30 }, '签署栏', setting),
    ),
    unbreakable: true,
    margin: [indent, 24, 0, 0],
  };
}
