import { refuse } from '../refused.ts';
import type { NameScope } from './name-scope.ts';
import { continuesName, isCharacter, isSpace, resolveReferences, startsName } from './xml-characters.ts';
import type { XmlAttributes } from './xml-handler.ts';

/** The widest element of a real workbook has about thirty: a root with all its namespace declarations. */
const MOST_ATTRIBUTES = 256;
const FEW = 8;
const SINGLE = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const LESS = 60;
const AMPERSAND = 38;
const COLON = 58;

/** The attributes of one start tag. One list is used for all tags of a part, so that a cell costs no list. */
export class AttributeList implements XmlAttributes {
  count = 0;
  readonly names: string[] = [];
  readonly values: string[] = [];
  /** Whether one of them has a prefix or declares a namespace: the others need no look-up. */
  #qualified = false;
  #taken = new Set<string>();

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index += 1)
      if (this.names[index] === name) return this.values[index];
    return undefined;
  }

  clear(): void {
    this.count = 0;
    this.#qualified = false;
  }

  /** Reads `name="value"` at `at`. Returns where it ends, or -1 when the text ends first. */
  read(text: string, at: number): number {
    const first = text.charCodeAt(at);
    if (!startsName(first) || first === COLON) refuse('damaged', 'malformed attribute');
    // `r="…"`, `s="…"`, `t="…"`: what nearly every attribute of a sheet looks like.
    if (text.charCodeAt(at + 1) === EQUALS && text.charCodeAt(at + 2) === QUOTE)
      return this.#readValue(text, at + 3, QUOTE, SINGLE[first] ?? '');
    let end = at + 1;
    for (let code = text.charCodeAt(end); continuesName(code); code = text.charCodeAt(++end)) {
      if (code === COLON) this.#qualified = true;
    }
    const name = end - at === 1 ? (SINGLE[first] ?? '') : text.slice(at, end);
    while (isSpace(text.charCodeAt(end))) end += 1;
    if (end >= text.length) return -1;
    if (text.charCodeAt(end) !== EQUALS) refuse('damaged', 'attribute without value');
    end += 1;
    while (isSpace(text.charCodeAt(end))) end += 1;
    if (end >= text.length) return -1;
    const quote = text.charCodeAt(end);
    if (quote !== QUOTE && quote !== APOSTROPHE) refuse('damaged', 'attribute without quotes');
    return this.#readValue(text, end + 1, quote, name);
  }

  #readValue(text: string, from: number, quote: number, name: string): number {
    let referring = false;
    let spaced = false;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        let value = text.slice(from, at);
        // XML reads line ends and tabs in an attribute as spaces.
        if (spaced) value = value.replace(/\r\n|[\r\n\t]/g, ' ');
        if (referring) value = resolveReferences(value);
        this.#add(name, value);
        return at + 1;
      }
      if (code === LESS || !isCharacter(code)) refuse('damaged', 'malformed attribute value');
      if (code === AMPERSAND) referring = true;
      else if (code < 32) spaced = true;
    }
    return -1;
  }

  #add(name: string, value: string): void {
    if (this.#isTaken(name)) refuse('damaged', 'attribute twice');
    if (this.count === MOST_ATTRIBUTES) refuse('damaged', 'too many attributes');
    if (name === 'xmlns') this.#qualified = true;
    this.names[this.count] = name;
    this.values[this.count] = value;
    this.count += 1;
  }

  #isTaken(name: string): boolean {
    // Comparing with each is quickest for the few of a cell, and quadratic for the many of a hostile tag.
    if (this.count < FEW) return this.get(name) !== undefined;
    if (this.count === FEW) this.#taken = new Set(this.names.slice(0, FEW));
    if (this.#taken.has(name)) return true;
    this.#taken.add(name);
    return false;
  }

  /** Gives prefixed attributes the name `uri name`, and returns the scope inside the element. */
  resolve(scope: NameScope): NameScope {
    if (!this.#qualified) return scope;
    const declarations = new Map<string, string>();
    for (let index = 0; index < this.count; index += 1) {
      const name = this.names[index] ?? '';
      if (name === 'xmlns') declarations.set('', this.values[index] ?? '');
      else if (name === 'xmlns:') refuse('damaged', 'malformed prefix');
      else if (name.startsWith('xmlns:')) declarations.set(name.slice(6), this.values[index] ?? '');
    }
    const inside = declarations.size > 0 ? scope.inside(declarations) : scope;
    for (let index = 0; index < this.count; index += 1) {
      const name = this.names[index] ?? '';
      if (!name.includes(':') || name.startsWith('xmlns:')) continue;
      const resolved = inside.attribute(name);
      if (this.get(resolved) !== undefined) refuse('damaged', 'attribute twice');
      this.names[index] = resolved;
    }
    return inside;
  }
}
