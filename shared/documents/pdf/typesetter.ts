import type { FontMetrics } from './font-metrics.ts';
import type { FontPaths } from './font-paths.ts';
import { MissingGlyphError } from './missing-glyph-error.ts';

export type Face = keyof FontPaths;
export type Run = { text: string; font: Face };

/** Knows what each face can draw and how wide it is. Sizes and widths are in points. */
export type Typesetter = {
  /**
   * `text` cut into runs that their font can draw: a character its own face lacks is set in the next best one.
   * @throws MissingGlyphError naming the character and `place` when no face has it.
   */
  runs(text: string, face: Face, place: string): Run[];
  /** Width of the longest line. */
  widthOf(text: string, face: Face, size: number): number;
  /** pdfmake's `lineHeight` factor for a leading of `points`. */
  leading(points: number, face: Face, size: number): number;
  lineHeight(face: Face, size: number): number;
};

const FALLBACKS: Record<Face, readonly Face[]> = {
  serif: ['serif', 'sans'],
  serifBold: ['serifBold', 'sans', 'serif'],
  sans: ['sans', 'serif'],
};

export function createTypesetter(fonts: Readonly<Record<Face, FontMetrics>>): Typesetter {
  const faceFor = (character: string, face: Face): Face | undefined => {
    if (character === '\n') return face;
    const codePoint = character.codePointAt(0) ?? 0;
    return FALLBACKS[face].find((candidate) => fonts[candidate].covers(codePoint));
  };
  return {
    runs: (text, face, place) => {
      const runs: Run[] = [];
      for (const character of printable(text)) {
        const font = faceFor(character, face);
        if (!font) throw new MissingGlyphError(character, place);
        const last = runs.at(-1);
        if (last?.font === font) last.text += character;
        else runs.push({ text: character, font });
      }
      return runs;
    },
    widthOf: (text, face, size) => {
      let [widest, width] = [0, 0];
      for (const character of printable(text)) {
        if (character === '\n') width = 0;
        else width += fonts[faceFor(character, face) ?? face].advance(character.codePointAt(0) ?? 0) * size;
        widest = Math.max(widest, width);
      }
      return widest;
    },
    leading: (points, face, size) => points / (fonts[face].lineHeight * size),
    lineHeight: (face, size) => fonts[face].lineHeight * size,
  };
}

/** Line ends of every system become one; a tab has no width of its own on paper. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
}
