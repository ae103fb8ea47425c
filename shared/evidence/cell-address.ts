/** 1 → A, 26 → Z, 27 → AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** A → 1; letters only, upper case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Row 7, column 2 → `B7`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `B7` or `$B$7` → row and column; undefined for anything else. */
export function parseCellAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  return match ? { row: Number(match[2]), column: columnNumber(match[1] ?? '') } : undefined;
}
