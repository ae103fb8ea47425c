import type { ContentText, Style } from 'pdfmake/interfaces.js';
import { balancedLines } from './balanced-lines.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { Face, Typesetter } from './typesetter.ts';

/** What every part of a page is set with. */
export type Setting = { typesetter: Typesetter; page: PageGeometry };

export type TextLook = Style & { face: Face; fontSize: number; leading?: number };

/** A centred title in lines of nearly equal length. */
export function titleNode(text: string, look: TextLook, place: string, setting: Setting): ContentText {
  const { typesetter, page } = setting;
  const widthOf = (part: string): number => typesetter.widthOf(part, look.face, look.fontSize);
  const lines = balancedLines(text, page.width, widthOf);
  return { ...textNode(lines, look, place, setting), alignment: 'center' };
}

/** A text node in runs that their fonts can draw. `place` names the text when a glyph is missing. */
export function textNode(text: string, look: TextLook, place: string, { typesetter }: Setting): ContentText {
  const { face, leading, ...style } = look;
  return {
    text: typesetter.runs(text, face, place),
    font: face,
    ...style,
    ...(leading === undefined ? {} : { lineHeight: typesetter.leading(leading, face, look.fontSize) }),
  };
}
