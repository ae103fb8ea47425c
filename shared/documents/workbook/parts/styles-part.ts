import { refuse } from '../refused.ts';
import type { XmlAttributes, XmlHandler } from '../xml/xml-handler.ts';
import { SPREADSHEET } from './namespaces.ts';
import { isDateFormat, showsDate } from './number-format.ts';
import type { PartStore } from './part-store.ts';
import { decodeXstring } from './xstring.ts';

/** Excel itself stops at 65,490 cell formats; a number format belongs to one at least. */
const MOST_FORMATS = 65_536;

class StylesHandler implements XmlHandler {
  readonly wantsText = false;
  readonly dateStyles = new Set<number>();
  readonly #custom = new Map<number, boolean>();
  readonly #path: string[] = [];
  #styles = 0;

  open(name: string, attributes: XmlAttributes): void {
    this.#path.push(name);
    if (this.#path.length === 1 && name !== 'styleSheet') refuse('damaged', 'root of the styles');
    if (this.#path.length !== 3) return;
    const place = `${this.#path[1]}/${name}`;
    if (place === 'numFmts/numFmt') {
      const format = decodeXstring(attributes.get('formatCode') ?? '');
      this.#custom.set(Number(attributes.get('numFmtId')), showsDate(format));
    } else if (place === 'cellXfs/xf') {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (this.#custom.get(id) ?? isDateFormat(id)) this.dateStyles.add(this.#styles);
      this.#styles += 1;
    }
    if (this.#custom.size > MOST_FORMATS || this.#styles > MOST_FORMATS)
      refuse('damaged', 'too many formats');
  }
  text(): void {}
  close(): void {
    this.#path.pop();
  }
}

/** The cell formats (index of `s`) that show a number as a date. @throws Refused */
export async function readDateStyles(parts: PartStore, name: string): Promise<ReadonlySet<number>> {
  const handler = new StylesHandler();
  await parts.scan(name, handler, SPREADSHEET);
  return handler.dateStyles;
}
