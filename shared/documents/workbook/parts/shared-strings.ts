import type { ReadingLimits } from '../../../evidence/reading-limits.ts';
import { refuse } from '../refused.ts';
import { scanXml } from '../xml/scan-xml.ts';
import type { XmlHandler } from '../xml/xml-handler.ts';
import { SPREADSHEET } from './namespaces.ts';
import { ownText } from './own-text.ts';
import type { PartStore } from './part-store.ts';
import { decodeXstring } from './xstring.ts';

const DOCUMENT = 0;
const TABLE = 1;
const ITEM = 2;
const RUN = 3;

/** Items of the table; the runs of rich text joined, phonetic readings (`rPh`) left out. */
class SharedStringsHandler implements XmlHandler {
  wantsText = false;
  readonly strings: string[] = [];
  readonly #limits: ReadingLimits;
  #place = DOCUMENT;
  /** Depth inside an element that is not part of the text. */
  #skipped = 0;
  #item = '';
  #characters = 0;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  open(name: string): void {
    if (this.#skipped > 0 || this.wantsText) this.#skipped += 1;
    else if (this.#place === ITEM && name === 't') this.wantsText = true;
    else if (this.#place === RUN && name === 't') this.wantsText = true;
    else if (this.#place === TABLE && name === 'si') {
      this.#place = ITEM;
      this.#item = '';
    } else if (this.#place === ITEM && name === 'r') this.#place = RUN;
    else if (this.#place === DOCUMENT) {
      if (name !== 'sst') refuse('damaged', 'root of the shared strings');
      this.#place = TABLE;
    } else this.#skipped = 1;
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#item += text;
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (this.wantsText) this.wantsText = false;
    else {
      if (this.#place === ITEM) this.#finishItem();
      this.#place -= 1;
    }
  }

  #finishItem(): void {
    this.#characters += this.#item.length;
    if (this.#item.length > this.#limits.cellCharacters) refuse('damaged', 'text longer than a cell');
    if (
      this.strings.length === this.#limits.sharedStrings ||
      this.#characters > this.#limits.sharedCharacters
    )
      refuse('inflates-too-far', 'shared strings');
    this.strings.push(ownText(decodeXstring(this.#item)));
  }
}

/** The shared string table by index. @throws Refused */
export async function readSharedStrings(
  parts: PartStore,
  name: string,
  limits: ReadingLimits,
): Promise<readonly string[]> {
  const handler = new SharedStringsHandler(limits);
  await scanXml(parts.textOf(name), handler, SPREADSHEET);
  return handler.strings;
}
