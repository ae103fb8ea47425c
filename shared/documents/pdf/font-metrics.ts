import { readFile } from 'node:fs/promises';

/** What must be known of a font before anything is set in it. Lengths are in em. */
export type FontMetrics = {
  /** The font itself, for embedding. */
  file: Uint8Array;
  covers(codePoint: number): boolean;
  advance(codePoint: number): number;
  /** From the top of a line to its base line. */
  ascent: number;
  lineHeight: number;
};

// One entry per font file for the life of the process: reading 14 MB takes longer than laying out a page.
const loaded = new Map<string, Promise<FontMetrics>>();

/** @throws when the file is missing or not a TrueType font. */
export function fontMetrics(path: string): Promise<FontMetrics> {
  const known = loaded.get(path);
  if (known) return known;
  const metrics = readMetrics(path);
  loaded.set(path, metrics);
  metrics.catch(() => loaded.delete(path));
  return metrics;
}

async function readMetrics(path: string): Promise<FontMetrics> {
  const { create } = await import('fontkit');
  const file = await readFile(path);
  const font = create(file);
  const advances = new Map<number, number>();
  return {
    file,
    covers: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
    ascent: font.ascent / font.unitsPerEm,
    lineHeight: (font.ascent - font.descent + font.lineGap) / font.unitsPerEm,
  };
}
