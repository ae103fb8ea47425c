const LONGEST = 31;

/**
 * Names that Excel accepts, one for each wish and in the same order: at most 31 characters, none of `[]:*?/\'`, not
 * blank, and different from each other whatever the case of their letters.
 */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const clean = withoutForbidden(wish);
    let name = shorten(clean, LONGEST);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const mark = `(${number})`;
      name = shorten(clean, LONGEST - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function withoutForbidden(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/[[\]:*?/\\]/g, '－')
    .replace(/\p{Cc}/gu, '')
    .replaceAll("'", '’')
    .trim();
  // Excel keeps this name for itself.
  return clean === '' || clean.toLowerCase() === 'history' ? `表${clean}` : clean;
}

/** Cut after whole characters; Excel counts UTF-16 units. */
function shorten(text: string, longest: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > longest) break;
    short += character;
  }
  return short;
}
