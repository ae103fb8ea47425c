import { unbrokenWords, type WidthOf } from './line-breaks.ts';

/**
 * A title in lines of nearly equal length, broken only between words and, of those places, at the one nearest to the
 * ideal (GB/T 9704, 回行时词意完整、排列对称). `widthOf` and `room` are in points; a line break in the text stays.
 */
export function balancedLines(text: string, room: number, widthOf: WidthOf): string {
  return text
    .split('\n')
    .map((line) => balance(line, room, widthOf))
    .join('\n');
}

function balance(line: string, room: number, widthOf: WidthOf): string {
  const width = widthOf(line);
  if (width <= room) return line;
  const ideal = width / Math.ceil(width / (room * 0.94));
  const lines: string[] = [];
  let current = '';
  for (const piece of unbrokenWords(line)) {
    const extended = current + piece;
    const over = widthOf(extended) - ideal;
    const nearer = over <= 0 || over < ideal - widthOf(current);
    if (current !== '' && (widthOf(extended) > room || !nearer)) {
      lines.push(current);
      current = piece;
    } else {
      current = extended;
    }
  }
  return [...lines, current].join('\n');
}
