/**
 * No installed font draws this character. Printing a box instead would leave a person's or a village's name
 * unreadable in a signed document, so nothing is printed.
 */
export class MissingGlyphError extends Error {
  readonly character: string;
  /** `U+20BB7`. */
  readonly codePoint: string;
  /** Where in the report, in Chinese. */
  readonly place: string;

  constructor(character: string, place: string) {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    super(
      `字体中没有字符“${character}”（${codePoint}），位置：${place}。请改用字体能够显示的字，或配置含有该字的字体。`,
    );
    this.name = 'MissingGlyphError';
    this.character = character;
    this.codePoint = codePoint;
    this.place = place;
  }
}
