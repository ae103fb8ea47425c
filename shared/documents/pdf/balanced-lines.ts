const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕”’％%\s]/;
const OPENING = /[（《〈「『【〔“‘]$/;
const CLOSING = /^[）》〉」』】〕”’]/;

/**
 * A title in lines of nearly equal length, broken only between words: 脱贫攻坚 is not torn apart (GB/T 9704,
 * 回行时词意完整、排列对称). `widthOf` and `room` are in points; a line break in the text stays.
 */
export function balancedLines(text: string, room: number, widthOf: (part: string) => number): string {
  return text
    .split('\n')
    .map((line) => balance(line, room, widthOf))
    .join('\n');
}

function balance(line: string, room: number, widthOf: (part: string) => number): string {
  const width = widthOf(line);
  if (width <= room) return line;
  const ideal = width / Math.ceil(width / (room * 0.94));
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces(line)) {
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

/** Words; what stands in brackets, and punctuation that must not begin or end a line, is joined to its word. */
function pieces(line: string): string[] {
  const joined: string[] = [];
  let depth = 0;
  for (const { segment } of WORDS.segment(line)) {
    const last = joined.at(-1);
    if (last !== undefined && (depth > 0 || NEVER_FIRST.test(segment) || OPENING.test(last)))
      joined[joined.length - 1] = last + segment;
    else joined.push(segment);
    if (OPENING.test(segment)) depth += 1;
    if (CLOSING.test(segment)) depth = Math.max(0, depth - 1);
  }
  return joined;
}
