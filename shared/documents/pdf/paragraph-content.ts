import type { ContentText } from 'pdfmake/interfaces.js';
import type { ReportPart } from '../../report/report-document.ts';
import { type Setting, type TextLook, textNode } from './setting.ts';

type Paragraph = Extract<ReportPart, { kind: 'paragraph' }>;

export const NOTE = { face: 'serif', fontSize: 10.5, leading: 17, leadingIndent: 21 } as const;

/** Body text: two characters' indent, both edges flush. A note is set small, without stretching. */
export function paragraphContent({ text, style }: Paragraph, setting: Setting): ContentText {
  const { typesetter, page } = setting;
  const { size, leading } = page.body;
  const place = `段落“${text.slice(0, 12)}”`;
  if (style === 'note') return textNode(text, NOTE, place, setting);
  // A hash moves to the next line whole; the few words it leaves behind must not be stretched over the line.
  const longest = Math.max(0, ...words(text).map((word) => typesetter.widthOf(word, 'serif', size)));
  const alignment = longest < page.width / 3 ? 'justify' : 'left';
  const look: TextLook = { face: 'serif', fontSize: size, leading, leadingIndent: 2 * size, alignment };
  return textNode(text, look, place, setting);
}

function words(text: string): string[] {
  return text.match(/[!-~]+/g) ?? [];
}
