import type { FontMetrics } from './font-metrics.ts';
import type { FontPaths } from './font-paths.ts';
import { MissingGlyphError } from './missing-glyph-error.ts';

export type Face = keyof FontPaths;

/** Knows what each face can draw and how wide it is. Sizes and widths are in points. */
export type Typesetter = {
  /**
   * The face to draw a character in: its own, or the next best one that has it.
   * @throws MissingGlyphError naming the character and `place` when no face has it.
   */
  faceOf(codePoint: number, face: Face, place: string): Face;
  /** Width of the longest line. */
  widthOf(text: string, face: Face, size: number): number;
  /** From the top of a line to its base line. */
  ascent(face: Face, size: number): number;
  lineHeight(face: Face, size: number): number;
};

const FALLBACKS: Record<Face, readonly Face[]> = {
  serif: ['serif', 'sans'],
  serifBold: ['serifBold', 'sans', 'serif'],
  sans: ['sans', 'serif'],
};

const LINE_END = 0x0a;

/** `face` is undefined where no face has the character. */
type Sort = { face: Face | undefined; advance: number };

export function createTypesetter(fonts: Readonly<Record<Face, FontMetrics>>): Typesetter {
  // Asked for each character of each cell, more than once: what a character is set in is found out only once.
  const known: Record<Face, Map<number, Sort>> = { serif: new Map(), serifBold: new Map(), sans: new Map() };
  const sortOf = (codePoint: number, face: Face): Sort => {
    const found = known[face].get(codePoint);
    if (found) return found;
    const drawn = FALLBACKS[face].find((candidate) => fonts[candidate].covers(codePoint));
    const sort = { face: drawn, advance: fonts[drawn ?? face].advance(codePoint) };
    known[face].set(codePoint, sort);
    return sort;
  };
  return {
    faceOf: (codePoint, face, place) => {
      const drawn = sortOf(codePoint, face).face;
      if (!drawn) throw new MissingGlyphError(String.fromCodePoint(codePoint), place);
      return drawn;
    },
    widthOf: (text, face, size) => {
      const printed = printable(text);
      let [widest, width] = [0, 0];
      for (let at = 0; at < printed.length; at += 1) {
        const codePoint = printed.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at += 1;
        if (codePoint === LINE_END) {
          widest = Math.max(widest, width);
          width = 0;
        } else {
          width += sortOf(codePoint, face).advance;
        }
      }
      return Math.max(widest, width) * size;
    },
    ascent: (face, size) => fonts[face].ascent * size,
    lineHeight: (face, size) => fonts[face].lineHeight * size,
  };
}

const UNPRINTABLE = /[\r\t]/;

/** Line ends of every system become one; a tab has no width of its own on paper. */
export function printable(text: string): string {
  return UNPRINTABLE.test(text) ? text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ') : text;
}
