/**
 * Full-width digits, letters and signs become half-width, odd spaces (no-break, ideographic, zero-width, tabs and
 * line breaks) disappear at both ends and collapse inside. Chinese punctuation stays. What changed is reported by the
 * caller; nothing is changed silently.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0B\uFF0D\uFF0E]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
}

/** For comparing headings: no spaces at all, brackets half-width. */
export function plainHeading(text: string): string {
  return normaliseText(text).replace(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')');
}

/**
 * A heading without the unit in brackets at its end, which counties leave out or write in their own way. What is
 * nothing but brackets, （计划数）, is itself the heading.
 */
export function headingText(text: string): string {
  const plain = plainHeading(text);
  return plain.replace(/\([^()]*\)$/, '') || plain;
}

/** The signs people use for “not applicable”. */
export function isDash(text: string): boolean {
  return /^[—–―─－-]{1,2}$/.test(text);
}
