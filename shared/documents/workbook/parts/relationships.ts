import { refuse } from '../refused.ts';
import type { XmlAttributes, XmlHandler } from '../xml/xml-handler.ts';
import { PACKAGE_RELATIONSHIPS } from './namespaces.ts';
import { resolveTarget, sourceOf } from './part-name.ts';
import type { PartStore } from './part-store.ts';

export type Relationship = {
  id: string;
  /** The last word of the type, `worksheet`; the rest is the standard's edition. */
  type: string;
  /** Part name in lower case, or the address as written when it is `external`. */
  target: string;
  external: boolean;
};

/** A sheet can have 65,530 hyperlinks; apart from these, a part of a workbook has a few relationships. */
const MOST = 10_000;

class RelationshipsHandler implements XmlHandler {
  readonly wantsText = false;
  /** With `target` as written. */
  readonly found: Relationship[] = [];
  readonly #ids = new Set<string>();

  open(name: string, attributes: XmlAttributes): void {
    if (name !== 'Relationship') return;
    const [id, written, target] = [attributes.get('Id'), attributes.get('Type'), attributes.get('Target')];
    if (id === undefined || written === undefined || target === undefined) refuse('damaged', 'relationship');
    if (this.#ids.has(id)) refuse('damaged', 'two relationships of one id');
    this.#ids.add(id);
    const type = written.slice(written.lastIndexOf('/') + 1);
    // A hyperlink is followed by a person; it brings nothing into the file.
    if (type === 'hyperlink') return;
    if (this.found.length === MOST) refuse('damaged', 'too many relationships');
    this.found.push({ id, type, target, external: attributes.get('TargetMode') === 'External' });
  }
  text(): void {}
  close(): void {}
}

async function readRelationships(parts: PartStore, part: string, source: string): Promise<Relationship[]> {
  const handler = new RelationshipsHandler();
  await parts.scan(part, handler, PACKAGE_RELATIONSHIPS);
  return handler.found.map((found) =>
    found.external
      ? found
      : { ...found, target: resolveTarget(source, found.target, (name) => parts.has(name)) },
  );
}

/** The relationships of the package, hyperlinks left out, by the part it starts from, in lower case; `''` is the package itself. */
export type Relationships = ReadonlyMap<string, readonly Relationship[]>;

/** @throws Refused */
export async function readAllRelationships(parts: PartStore): Promise<Relationships> {
  const all = new Map<string, readonly Relationship[]>();
  for (const part of parts.names()) {
    const source = sourceOf(part);
    if (source !== undefined) all.set(source, await readRelationships(parts, part, source));
  }
  return all;
}
