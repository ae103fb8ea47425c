import type { PdfFile } from './pdf-file.ts';
import { type Face, printable, type Typesetter } from './typesetter.ts';

/** One line of text; `place` names it when a glyph is missing. Lengths in points. */
export type TextLine = {
  text: string;
  face: Face;
  size: number;
  place: string;
  /** 0 is black, 1 white. */
  gray?: number;
  /** Added to the width of each of these gaps, counted in characters before it. */
  stretch?: { by: number; after: readonly boolean[] };
};

/** A page being drawn. Points from its upper left corner, y downwards. */
export type Sheet = {
  /** Sets a line whose top is at `top`. */
  text(line: TextLine, x: number, top: number): void;
  rule(x1: number, y1: number, x2: number, y2: number, width: number): void;
  content(): string;
};

/** Draws by operators of the PDF itself: one for each run of text in a font, one path for all rules of a width. */
export function createSheet(file: PdfFile, typesetter: Typesetter): Sheet {
  const texts: string[] = [];
  const rules = new Map<number, string[]>();
  let [font, gray] = ['', 0];

  const select = (face: Face, size: number): string => {
    const wanted = `${file.nameOf(face)} ${rounded(size)} Tf`;
    if (wanted === font) return '';
    font = wanted;
    return `${wanted} `;
  };
  return {
    text: ({ text, face, size, place, gray: wantedGray = 0, stretch }, x, top) => {
      if (text === '') return;
      const base = top + typesetter.ascent(face, size);
      let operators = gray === wantedGray ? '' : `${wantedGray} g `;
      gray = wantedGray;
      operators += `1 0 0 -1 ${rounded(x)} ${rounded(base)} Tm `;
      const gap = stretch === undefined ? '' : `> ${rounded((-1000 * stretch.by) / size)} <`;
      const printed = printable(text);
      let [run, runFace]: [string, Face | undefined] = ['', undefined];
      let count = 0;
      const flush = (): void => {
        if (runFace === undefined) return;
        operators += select(runFace, size) + (stretch ? `[<${run}>] TJ ` : `<${run}> Tj `);
        run = '';
      };
      for (let at = 0; at < printed.length; at += 1) {
        const codePoint = printed.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at += 1;
        const drawn = typesetter.faceOf(codePoint, face, place);
        if (drawn !== runFace) {
          flush();
          runFace = drawn;
        }
        run += file.codeOf(codePoint, drawn);
        count += 1;
        if (stretch?.after[count]) run += gap;
      }
      flush();
      texts.push(operators);
    },
    rule: (x1, y1, x2, y2, width) => {
      const path = rules.get(width) ?? [];
      path.push(`${rounded(x1)} ${rounded(y1)} m ${rounded(x2)} ${rounded(y2)} l`);
      rules.set(width, path);
    },
    content: () => {
      const strokes = [...rules].map(([width, path]) => `${width} w\n${path.join('\n')}\nS`);
      return ['BT', ...texts, 'ET', ...strokes].join('\n');
    },
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
