// Built-in formats have no code in the file. 14–22 are dates and times everywhere, 27–36 and 50–58 in Chinese,
// Japanese and Korean Excel (yyyy"年"m"月"), 45 and 47 times. 46 is [h]:mm:ss, an elapsed time: a figure, not a date.
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
];

/** Whether the built-in number format shows a date or a time of day. */
export function isDateFormat(id: number): boolean {
  return BUILT_IN.some(([from, to]) => from <= id && id <= to);
}

const ELAPSED = /^(h+|m+|s+)$/i;

/** Length of what stands at `at` and is no date letter, although it may contain one; 0 when there is nothing such. */
function plainLength(code: string, at: number): number {
  const character = code.charAt(at);
  if (character === '"') {
    const end = code.indexOf('"', at + 1);
    return (end < 0 ? code.length : end + 1) - at;
  }
  // Escaped, left as wide as, or repeated: the next character is literal.
  if (character === '\\' || character === '_' || character === '*') return 2;
  if (/^general/i.test(code.slice(at, at + 7))) return 7;
  if (/^e[+-]/i.test(code.slice(at, at + 2))) return 2;
  return 0;
}

/**
 * Whether a format code shows a number as a date or a time of day. Only its first section counts, the one for positive
 * numbers. Quoted text, escaped characters, colours and locales (`[Red]`, `[$-804]`) hold letters that mean nothing;
 * `[h]` measures a span. The letters are those of every language version: `e` is the year in Chinese and Japanese.
 */
export function showsDate(code: string): boolean {
  let shows = false;
  for (let at = 0; at < code.length && code.charAt(at) !== ';'; ) {
    const plain = plainLength(code, at);
    if (plain > 0) {
      at += plain;
    } else if (code.charAt(at) === '[') {
      const end = code.indexOf(']', at);
      if (end < 0) return shows;
      if (ELAPSED.test(code.slice(at + 1, end))) return false;
      at = end + 1;
    } else {
      if (/[ymdhse]/i.test(code.charAt(at)) || /^aaa/i.test(code.slice(at, at + 3))) shows = true;
      at += 1;
    }
  }
  return shows;
}
