import { refuse } from '../refused.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Different declarations in one part; real ones have a dozen, repeated or not. */
const MOST_SCOPES = 10_000;

/** An element name as written, and the name handlers know it by. */
export type ElementName = { written: string; known: string; scope: NameScope };

/** The namespace declarations in force, with the names already resolved under them. */
export class NameScope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #own: ReadonlySet<string>;
  readonly #elements = new Map<string, ElementName>();
  readonly #attributes = new Map<string, string>();
  readonly #children = new Map<string, NameScope>();

  /** Scopes made so far, counted for the whole document. */
  readonly #made: { count: number };

  private constructor(
    prefixes: ReadonlyMap<string, string>,
    own: ReadonlySet<string>,
    made: { count: number },
  ) {
    this.#prefixes = prefixes;
    this.#own = own;
    this.#made = made;
  }

  /** `own` are the namespaces whose elements are delivered under their local name. */
  static root(own: ReadonlySet<string>): NameScope {
    return new NameScope(new Map([['xml', XML_NAMESPACE]]), own, { count: 0 });
  }

  /** The scope inside an element that declares `declarations` (prefix → namespace, '' for the default one). */
  inside(declarations: ReadonlyMap<string, string>): NameScope {
    // Some writers repeat the same declaration on every row: the scope is then made once.
    const key = JSON.stringify([...declarations]);
    const known = this.#children.get(key);
    if (known) return known;
    const prefixes = new Map(this.#prefixes);
    for (const [prefix, uri] of declarations) {
      if (prefix === 'xmlns' || (prefix === 'xml') !== (uri === XML_NAMESPACE))
        refuse('damaged', 'reserved prefix');
      if (prefix.includes(':')) refuse('damaged', 'malformed prefix');
      if (prefix !== '' && uri === '') refuse('damaged', 'prefix without namespace');
      prefixes.set(prefix, uri);
    }
    this.#made.count += 1;
    if (this.#made.count > MOST_SCOPES) refuse('damaged', 'too many namespace declarations');
    const scope = new NameScope(prefixes, this.#own, this.#made);
    this.#children.set(key, scope);
    return scope;
  }

  #uri(prefix: string): string {
    const uri = this.#prefixes.get(prefix);
    if (uri === undefined && prefix !== '') refuse('damaged', 'undeclared prefix');
    return uri ?? '';
  }

  element(written: string): ElementName {
    let name = this.#elements.get(written);
    if (!name) {
      const [prefix, local] = split(written);
      name = { written, known: this.#own.has(this.#uri(prefix)) ? local : '', scope: this };
      if (this.#elements.size < 1000) this.#elements.set(written, name);
    }
    return name;
  }

  /** Only for a name with a prefix: without one, an attribute is in no namespace. */
  attribute(written: string): string {
    let name = this.#attributes.get(written);
    if (name === undefined) {
      const [prefix, local] = split(written);
      name = `${this.#uri(prefix)} ${local}`;
      if (this.#attributes.size < 1000) this.#attributes.set(written, name);
    }
    return name;
  }
}

function split(written: string): [prefix: string, local: string] {
  const colon = written.indexOf(':');
  if (colon < 0) return ['', written];
  if (colon === 0 || colon === written.length - 1 || written.indexOf(':', colon + 1) >= 0)
    refuse('damaged', 'malformed name');
  return [written.slice(0, colon), written.slice(colon + 1)];
}
