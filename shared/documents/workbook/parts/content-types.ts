import { refuse } from '../refused.ts';
import type { XmlAttributes, XmlHandler } from '../xml/xml-handler.ts';
import { CONTENT_TYPES } from './namespaces.ts';
import type { PartStore } from './part-store.ts';

export const CONTENT_TYPES_PART = '[content_types].xml';

/** What the package says each part is. */
export class ContentTypes implements XmlHandler {
  readonly wantsText = false;
  readonly #byExtension = new Map<string, string>();
  readonly #byPart = new Map<string, string>();

  open(name: string, attributes: XmlAttributes): void {
    const type = attributes.get('ContentType')?.toLowerCase();
    if (name === 'Default') this.#add(this.#byExtension, attributes.get('Extension'), type);
    if (name === 'Override') this.#add(this.#byPart, attributes.get('PartName')?.replace(/^\//, ''), type);
  }
  text(): void {}
  close(): void {}

  #add(types: Map<string, string>, key: string | undefined, type: string | undefined): void {
    if (key === undefined || type === undefined) refuse('damaged', 'content type');
    types.set(key.toLowerCase(), type);
  }

  /** In lower case; undefined when nothing is said. `part` in lower case. */
  of(part: string): string | undefined {
    return this.#byPart.get(part) ?? this.#byExtension.get(part.slice(part.lastIndexOf('.') + 1));
  }
}

/** @throws Refused when the archive is no OOXML package. */
export async function readContentTypes(parts: PartStore): Promise<ContentTypes> {
  if (!parts.has(CONTENT_TYPES_PART)) {
    // An OpenDocument file says what it is in its first entry; anything else is just an archive.
    refuse(
      parts.has('mimetype') && parts.has('content.xml') ? 'unsupported' : 'not-a-workbook',
      'no content types',
    );
  }
  const types = new ContentTypes();
  await parts.scan(CONTENT_TYPES_PART, types, CONTENT_TYPES);
  return types;
}
