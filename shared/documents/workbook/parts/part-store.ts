import type { ReadingLimits } from '../../../evidence/reading-limits.ts';
import type { ArchiveEntry } from '../archive/archive-entry.ts';
import { InflateBudget } from '../archive/inflate-budget.ts';
import { inflateEntry } from '../archive/inflate-entry.ts';
import { openArchive } from '../archive/open-archive.ts';
import { refuse } from '../refused.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { utf8Text } from '../xml/utf8-text.ts';
import type { XmlHandler } from '../xml/xml-handler.ts';

/** The parts of one package, all inflated on one budget. */
export class PartStore {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;
  readonly #limits: ReadingLimits;
  readonly #budget: InflateBudget;

  private constructor(bytes: Buffer, entries: ReadonlyMap<string, ArchiveEntry>, limits: ReadingLimits) {
    this.#bytes = bytes;
    this.#entries = entries;
    this.#limits = limits;
    this.#budget = new InflateBudget(limits.inflatedBytes);
  }

  /** @throws Refused */
  static async open(bytes: Buffer, limits: ReadingLimits): Promise<PartStore> {
    return new PartStore(bytes, await openArchive(bytes, limits), limits);
  }

  /** Part names in lower case, as OPC compares them. */
  names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  bytesOf(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    return entry ? inflateEntry(this.#bytes, entry, this.#budget) : refuse('damaged', 'a part is missing');
  }

  textOf(name: string): AsyncGenerator<string> {
    return utf8Text(this.bytesOf(name));
  }

  /** Reads a part that is kept in memory as a whole, so its size has a limit of its own. */
  async scan(name: string, handler: XmlHandler, namespaces: ReadonlySet<string>): Promise<void> {
    const size = this.#entries.get(name.toLowerCase())?.size ?? 0;
    if (size > this.#limits.heldPartBytes) refuse('inflates-too-far', 'size of one part');
    await scanXml(this.textOf(name), handler, namespaces);
  }
}
