import { refuse } from '../refused.ts';
import { AttributeList } from './attribute-list.ts';
import { type ElementName, NameScope } from './name-scope.ts';
import { readAside } from './read-aside.ts';
import { continuesName, isSpace, resolveReferences, startsName } from './xml-characters.ts';
import type { XmlHandler } from './xml-handler.ts';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const AMPERSAND = 38;
const BRACKET = 93;
const RETURN = 13;

/** Twice the longest cell with every character written as a reference; longer is no workbook. */
const LONGEST_TOKEN = 1_000_000;
/** Worksheets nest about ten deep. */
const DEEPEST = 100;

/** Whether `word` stands at `at`. For words this short, comparing here is quicker than the built-in search. */
function standsAt(text: string, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1)
    if (text.charCodeAt(at + index) !== word.charCodeAt(index)) return false;
  return true;
}

type OpenElement = { name: ElementName; outer: NameScope };

/**
 * Reads XML that comes in pieces and calls a handler, checking that it is well formed on the way: balanced elements,
 * declared prefixes, lawful names, characters and references, one root. It knows the XML of workbooks only: UTF-8, no
 * document type (refused by name), so no entity but the five of XML. A general parser (saxes) is three times slower on
 * a sheet; the tests hold this one against it, event by event, on valid and on mutilated input.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #attributes = new AttributeList();
  readonly #open: OpenElement[] = [];
  /** The element last opened at each depth: the next one there most often has the same name. */
  readonly #guesses: (ElementName | undefined)[] = [];
  #scope: NameScope;
  #carry = '';
  #atStart = true;
  #rootSeen = false;

  constructor(handler: XmlHandler, namespaces: ReadonlySet<string>) {
    this.#handler = handler;
    this.#scope = NameScope.root(namespaces);
  }

  /** @throws Refused */
  write(piece: string): void {
    const text = this.#carry === '' ? piece : this.#carry + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === LESS ? this.#markup(text, at) : this.#characters(text, at);
      if (next < 0) break;
      at = next;
      this.#atStart = false;
    }
    this.#carry = at < text.length ? text.slice(at) : '';
    if (this.#carry.length > LONGEST_TOKEN) refuse('damaged', 'token too long');
  }

  /** @throws Refused when the document is not complete. */
  end(): void {
    const rest = this.#carry;
    this.#carry = '';
    if (rest !== '' && (rest.charCodeAt(0) === LESS || this.#characters(`${rest}<`, 0) < 0))
      refuse('damaged', 'XML ends within markup');
    if (!this.#rootSeen || this.#open.length > 0) refuse('damaged', 'XML ends before its root does');
  }

  /** Text up to the next `<`; -1 when that is not there yet. */
  #characters(text: string, from: number): number {
    let referring = false;
    let returns = false;
    let blank = true;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LESS) {
        if (this.#open.length === 0) {
          if (!blank) refuse('damaged', 'text outside the root');
        } else if (referring || this.#handler.wantsText) {
          this.#deliver(text.slice(from, at), referring, returns);
        }
        return at;
      }
      if (code > 32) {
        blank = false;
        if (code === AMPERSAND) referring = true;
        else if (code === GREATER) {
          if (at - from >= 2 && text.charCodeAt(at - 1) === BRACKET && text.charCodeAt(at - 2) === BRACKET)
            refuse('damaged', 'end of CDATA in text');
        } else if (code >= 0xfffe) refuse('damaged', 'no character');
      } else if (code === RETURN) returns = true;
      else if (!isSpace(code)) refuse('damaged', 'control character');
    }
    return -1;
  }

  #deliver(raw: string, referring: boolean, returns: boolean): void {
    const lines = returns ? raw.replace(/\r\n?/g, '\n') : raw;
    const text = referring ? resolveReferences(lines) : lines;
    if (this.#handler.wantsText) this.#handler.text(text);
  }

  #markup(text: string, at: number): number {
    const code = text.charCodeAt(at + 1);
    if (startsName(code)) return this.#startTag(text, at);
    if (code === SLASH) return this.#endTag(text, at);
    if (at + 1 >= text.length) return -1;
    const aside = readAside(text, at, this.#atStart);
    if (aside === undefined) return -1;
    if (aside.data !== undefined) {
      if (this.#open.length === 0) refuse('damaged', 'text outside the root');
      if (aside.data !== '') this.#deliver(aside.data, false, aside.data.includes('\r'));
    }
    return aside.end;
  }

  #startTag(text: string, at: number): number {
    const depth = this.#open.length;
    const guess = this.#guesses[depth];
    let end = at + 1;
    let written: string | undefined;
    if (
      guess &&
      standsAt(text, end, guess.written) &&
      !continuesName(text.charCodeAt(end + guess.written.length))
    ) {
      end += guess.written.length;
    } else {
      while (continuesName(text.charCodeAt(end))) end += 1;
      written = text.slice(at + 1, end);
    }
    const attributes = this.#attributes;
    attributes.clear();
    let code = text.charCodeAt(end);
    for (;;) {
      const spaced = isSpace(code);
      while (isSpace(code)) code = text.charCodeAt(++end);
      if (end >= text.length) return -1;
      if (code === GREATER || code === SLASH) break;
      if (!spaced) refuse('damaged', 'attributes run together');
      end = attributes.read(text, end);
      if (end < 0) return -1;
      code = text.charCodeAt(end);
    }
    const closed = code === SLASH;
    if (closed) {
      end += 1;
      if (end >= text.length) return -1;
      if (text.charCodeAt(end) !== GREATER) refuse('damaged', 'malformed tag');
    }
    if (depth === 0 && this.#rootSeen) refuse('damaged', 'two roots');
    if (depth === DEEPEST) refuse('damaged', 'nested too deep');
    this.#rootSeen = true;
    const outer = this.#scope;
    const scope = attributes.resolve(outer);
    const name =
      guess && written === undefined && guess.scope === scope
        ? guess
        : scope.element(written ?? guess?.written ?? '');
    this.#guesses[depth] = name;
    this.#handler.open(name.known, attributes);
    if (closed) this.#handler.close();
    else {
      this.#open.push({ name, outer });
      this.#scope = scope;
    }
    return end + 1;
  }

  #endTag(text: string, at: number): number {
    const element = this.#open.at(-1);
    if (element === undefined) {
      if (this.#rootSeen || at + 2 < text.length) refuse('damaged', 'end without start');
      return -1;
    }
    const { written } = element.name;
    let end = at + 2 + written.length;
    if (end >= text.length) return -1;
    if (!standsAt(text, at + 2, written)) refuse('damaged', 'elements cross');
    let code = text.charCodeAt(end);
    while (isSpace(code)) code = text.charCodeAt(++end);
    if (end >= text.length) return -1;
    if (code !== GREATER) refuse('damaged', 'elements cross');
    this.#open.pop();
    this.#scope = element.outer;
    this.#handler.close();
    return end + 1;
  }
}
