// 禁则: what closes or continues never begins a line, what opens never ends one, figures and codes stay whole.
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕”’…·／％%,.;:!?)\]}※＝＋－×÷]$/;
const NEVER_LAST = /^[（《〈「『【〔“‘([{≈＝＋－×÷]$/;
const RUN = /^[A-Za-z0-9.,:%/_+!-]$/;
const SPACE = /^\s$/;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Width of a text that has no line break, in points. */
export type WidthOf = (text: string) => number;

/** Where a line may end inside one paragraph: `ends[n]` says whether it may after the first `n` characters. */
type Breaks = { characters: readonly string[]; ends: readonly boolean[] };

/**
 * `text` in lines no wider than `room` points, filled from the first; a line break in the text stays. Where not even
 * one character group fits, it is cut where the line is full. The first line of each paragraph leaves `indent` points.
 */
export function brokenLines(text: string, room: number, widthOf: WidthOf, indent = 0): string[] {
  return paragraphs(text).flatMap((paragraph) => {
    const breaks = kinsokuBreaks(paragraph);
    const lines = filled(breaks, room, widthOf, indent);
    // A single character on the last line looks forgotten: let it have company when that costs no further line.
    if (lines.length < 2 || [...(lines.at(-1) ?? '')].length > 1) return lines;
    const narrower = room - widthOf('国');
    if (widestGroup(breaks, widthOf) > narrower) return lines;
    const rearranged = filled(breaks, narrower, widthOf, indent);
    return rearranged.length === lines.length ? rearranged : lines;
  });
}

/**
 * As `brokenLines`, but broken between words where they all fit, and in lines of nearly equal length: for column heads
 * and whatever is centred in a cell.
 */
export function balancedBrokenLines(text: string, room: number, widthOf: WidthOf): string[] {
  return paragraphs(text).flatMap((paragraph) => {
    if (widthOf(paragraph) <= room) return [paragraph];
    const words = wordBreaks(paragraph);
    const breaks = widestGroup(words, widthOf) <= room ? words : kinsokuBreaks(paragraph);
    const lines = filled(breaks, room, widthOf);
    let [narrow, wide] = [widestGroup(breaks, widthOf), room];
    for (let step = 0; step < 8 && narrow < wide; step += 1) {
      const middle = (narrow + wide) / 2;
      if (filled(breaks, middle, widthOf).length > lines.length) narrow = middle;
      else wide = middle;
    }
    return filled(breaks, Math.min(room, wide), widthOf);
  });
}

/** Width of the widest group of characters that no line break may part. */
export function widestUnbroken(text: string, widthOf: WidthOf): number {
  return Math.max(0, ...paragraphs(text).map((each) => widestGroup(kinsokuBreaks(each), widthOf)));
}

/** The groups of characters that no line break may part: figures, codes, dates, single characters with their marks. */
export function unbrokenGroups(text: string): string[] {
  return paragraphs(text).flatMap((each) => groups(kinsokuBreaks(each)));
}

/** The words of a text with the marks that belong to them; a bracket with its contents counts as one. */
export function unbrokenWords(text: string): string[] {
  return paragraphs(text).flatMap((each) => groups(wordBreaks(each)));
}

/** Where a line may be stretched: `gaps[n]` says whether after its first `n` characters; figures and Latin words stay close. */
export function lineGaps(line: string): boolean[] {
  const characters = [...line];
  return characters.map((next, at) => at > 0 && !(RUN.test(characters[at - 1] ?? '') && RUN.test(next)));
}

function groups({ characters, ends }: Breaks): string[] {
  const found: string[] = [];
  characters.forEach((character, index) => {
    if (index === 0 || ends[index]) found.push(character);
    else found.push((found.pop() ?? '') + character);
  });
  return found;
}

function paragraphs(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function kinsokuBreaks(paragraph: string): Breaks {
  const characters = [...paragraph];
  const ends = characters.map((next, at) => {
    const last = characters[at - 1];
    if (last === undefined) return false;
    if (SPACE.test(next) || NEVER_FIRST.test(next)) return false;
    return !NEVER_LAST.test(last) && !(RUN.test(last) && RUN.test(next));
  });
  return { characters, ends };
}

function wordBreaks(paragraph: string): Breaks {
  const { characters, ends } = kinsokuBreaks(paragraph);
  const starts = new Set<number>();
  let [at, depth] = [0, 0];
  for (const { segment } of WORDS.segment(paragraph)) {
    if (depth === 0) starts.add(at);
    at += [...segment].length;
    if (/^[（(《〈「『【〔“‘]$/.test(segment)) depth += 1;
    if (/^[）)》〉」』】〕”’]$/.test(segment)) depth = Math.max(0, depth - 1);
  }
  // 1人 is one word to a reader.
  const counts = (index: number): boolean => /^[0-9]$/.test(characters[index - 1] ?? '');
  return { characters, ends: ends.map((may, index) => may && starts.has(index) && !counts(index)) };
}

function widestGroup(breaks: Breaks, widthOf: WidthOf): number {
  return groups(breaks).reduce((widest, group) => Math.max(widest, widthOf(group.trim())), 0);
}

function filled({ characters, ends }: Breaks, room: number, widthOf: WidthOf, indent = 0): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < characters.length) {
    const to = lineEnd(characters, ends, from, from === 0 ? room - indent : room, widthOf);
    lines.push(characters.slice(from, to).join('').trim());
    from = to;
  }
  return lines.length === 0 ? [''] : lines;
}

function lineEnd(
  characters: readonly string[],
  ends: readonly boolean[],
  from: number,
  room: number,
  widthOf: WidthOf,
): number {
  let [full, width] = [from, 0];
  while (full < characters.length) {
    const character = characters[full] ?? '';
    width += widthOf(character);
    if (width > room && full > from && !SPACE.test(character)) break;
    full += 1;
  }
  if (full === characters.length) return full;
  for (let at = full; at > from; at -= 1) if (ends[at]) return at;
  // No place to break: cut, yet with no mark at the wrong end of a line if that can be.
  for (let at = full; at > from; at -= 1)
    if (!NEVER_FIRST.test(characters[at] ?? '') && !NEVER_LAST.test(characters[at - 1] ?? '')) return at;
  return full;
}
