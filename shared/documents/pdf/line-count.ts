import type { Face, Typesetter } from './typesetter.ts';

// A run of letters and digits stays together; every other character may end a line.
const UNITS = /[A-Za-z0-9.,:%/_-]+|\s+|./gsu;

/** How many lines `text` takes in `width` points: filled greedily, as the layout engine does. At least 1. */
export function lineCount(
  text: string,
  width: number,
  face: Face,
  size: number,
  typesetter: Typesetter,
): number {
  return text.split(/\r\n?|\n/).reduce((sum, line) => sum + wrapped(line, width, face, size, typesetter), 0);
}

function wrapped(line: string, width: number, face: Face, size: number, typesetter: Typesetter): number {
  if (typesetter.widthOf(line, face, size) <= width) return 1;
  let [lines, used] = [1, 0];
  for (const [unit] of line.matchAll(UNITS)) {
    const needed = typesetter.widthOf(unit, face, size);
    if (used + needed <= width) {
      used += needed;
    } else if (needed <= width) {
      lines += 1;
      used = needed;
    } else {
      // Longer than a line: cut wherever the line is full.
      const total = used + needed;
      lines += Math.ceil(total / width) - 1;
      used = total % width;
    }
  }
  return lines;
}
