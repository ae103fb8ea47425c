/** Attributes of the element being opened; valid only during the call of `open`. */
export type XmlAttributes = {
  readonly count: number;
  /** Unprefixed attributes by name, prefixed ones as `uri name`. */
  readonly names: readonly string[];
  readonly values: readonly string[];
  get(name: string): string | undefined;
};

/**
 * What a part's XML is delivered to. Elements of the namespaces the part is made of come under their local name,
 * everything else under the empty name, so that no handler takes a foreign `row` for a row.
 */
export type XmlHandler = {
  /** Whether text at this place is wanted; saves making strings of the white space between elements. */
  readonly wantsText: boolean;
  open(name: string, attributes: XmlAttributes): void;
  /** Character data with references resolved; may come in several pieces. */
  text(text: string): void;
  close(): void;
};
