import { balancedLines } from './balanced-lines.ts';
import type { PageFlow } from './page-flow.ts';
import type { Setting, TextLook } from './setting.ts';

/** A title in lines of nearly equal length. */
export function titleLines(text: string, look: TextLook, { page, typesetter }: Setting): string[] {
  const widthOf = (part: string): number => typesetter.widthOf(part, look.face, look.size);
  return balancedLines(text, page.width, widthOf).split('\n');
}

/** Draws lines in the middle of the page, one below the other, and moves below them. */
export function drawCentred(
  lines: readonly string[],
  look: TextLook,
  place: string,
  flow: PageFlow,
  { page, typesetter }: Setting,
): void {
  for (const text of lines) {
    const x = (page.width - typesetter.widthOf(text, look.face, look.size)) / 2;
    flow.text({ text, face: look.face, size: look.size, place }, x, flow.y);
    flow.move(look.leading);
  }
}
