const ESCAPED_ALREADY = /_(?=x[0-9A-Fa-f]{4}_)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot carry as they are
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g;
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * Text as a cell must store it so that it reads back identical: XML turns a carriage return into a line feed and
 * has no place for control characters, so they are written as `_x000D_`, Excel's own notation; and a text that
 * happens to look like that notation is escaped.
 */
export function sheetText(text: string): string {
  return text
    .replace(ESCAPED_ALREADY, '_x005F_')
    .replace(
      NOT_IN_XML,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/**
 * Whether a spreadsheet program could take the text for a formula once somebody edits the cell. Such a cell is
 * stored as a string, never as a formula, and gets the number format Text (`@`), so that it stays one after editing.
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
