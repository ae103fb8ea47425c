/** The few calls we need of fontkit, which pdfkit embeds fonts with and which ships no types. */
declare module 'fontkit' {
  export type Font = {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    lineGap: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { advanceWidth: number };
  };
  export function create(file: Uint8Array): Font;
}
