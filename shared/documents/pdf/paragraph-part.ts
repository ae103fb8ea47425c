import type { ReportPart } from '../../report/report-document.ts';
import { brokenLines, lineGaps } from './line-breaks.ts';
import type { FlowPart, PageFlow } from './page-flow.ts';
import type { Setting, TextLook } from './setting.ts';

type Paragraph = Extract<ReportPart, { kind: 'paragraph' }>;

/** `indent` of the first line in points; `justified` lines fill the width but for the last of a paragraph. */
type TextSetting = { look: TextLook; indent: number; justified: boolean; place: string };

const NOTE: TextLook = { face: 'serif', size: 10.5, leading: 17 };

/** Body text: two characters' indent, both edges flush. A note is set small, without stretching. */
export function paragraphPart({ text, style }: Paragraph, setting: Setting): FlowPart & { height: number } {
  const { typesetter, page } = setting;
  const { size, leading } = page.body;
  const place = `段落“${text.slice(0, 12)}”`;
  if (style === 'note')
    return textPart(text, { look: NOTE, indent: 2 * NOTE.size, justified: false, place }, setting);
  // A hash moves to the next line whole; the few words it leaves behind must not be stretched over the line.
  const words = text.match(/[!-~]+/g) ?? [];
  const longest = words.reduce((most, word) => Math.max(most, typesetter.widthOf(word, 'serif', size)), 0);
  const look: TextLook = { face: 'serif', size, leading };
  return textPart(text, { look, indent: 2 * size, justified: longest < page.width / 3, place }, setting);
}

/** Text in lines; a page break may stand between any two of them. */
export function textPart(
  text: string,
  { look, indent, justified, place }: TextSetting,
  { typesetter, page }: Setting,
): FlowPart & { height: number } {
  const { face, size, leading } = look;
  const widthOf = (part: string): number => typesetter.widthOf(part, face, size);
  const lines = text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const broken = brokenLines(paragraph, page.width, widthOf, indent);
    return broken.map((line, index) => ({
      line,
      x: index === 0 ? indent : 0,
      last: index === broken.length - 1,
    }));
  });
  const stretched = (line: string, x: number): { by: number; after: readonly boolean[] } | undefined => {
    const after = lineGaps(line);
    const gaps = after.filter((gap) => gap).length;
    const spare = page.width - x - widthOf(line);
    return gaps === 0 || spare <= 0 ? undefined : { by: spare / gaps, after };
  };
  const draw = (flow: PageFlow): void => {
    for (const { line, x, last } of lines) {
      if (flow.left() < leading) flow.nextPage();
      const stretch = justified && !last ? stretched(line, x) : undefined;
      flow.text({ text: line, face, size, place, ...(stretch && { stretch }) }, x, flow.y);
      flow.move(leading);
    }
  };
  return { least: Math.min(2, lines.length) * leading, height: lines.length * leading, draw };
}
