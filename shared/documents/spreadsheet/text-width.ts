/** Width in characters of a column (a digit is 1): a Chinese character takes two. Longest line counts. */
export function textWidth(text: string): number {
  return Math.max(0, ...text.split(/\r\n?|\n/).map(lineWidth));
}

/** Lines that `text` takes in a cell of `width`, at `size` points (column widths are measured at 11). */
export function textLines(text: string, width: number, size = 11): number {
  const room = Math.max(2, ((width - 1) * 11) / size);
  return text
    .split(/\r\n?|\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / room)), 0);
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) < 0x2000 ? 1.1 : 2.1;
  return width;
}
