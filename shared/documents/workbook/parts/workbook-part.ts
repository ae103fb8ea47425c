import type { DefinedName, SheetVisibility } from '../../../evidence/workbook-reading.ts';
import { refuse } from '../refused.ts';
import type { XmlAttributes, XmlHandler } from '../xml/xml-handler.ts';
import { RELATIONSHIP_IDS, SPREADSHEET } from './namespaces.ts';
import type { PartStore } from './part-store.ts';
import { isTrue } from './xsd-boolean.ts';
import { decodeXstring } from './xstring.ts';

export type SheetEntry = {
  name: string;
  position: number;
  visibility: SheetVisibility;
  relationship: string;
};
export type WorkbookPart = { date1904: boolean; sheets: SheetEntry[]; definedNames: DefinedName[] };

function visibilityOf(state: string | undefined): SheetVisibility {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

/** Workbooks copied for years carry tens of thousands of forgotten names; sheets are parts, which have their own limit. */
const MOST_NAMES = 100_000;
const MOST_SHEETS = 2_000;

class WorkbookHandler implements XmlHandler {
  wantsText = false;
  readonly result: WorkbookPart = { date1904: false, sheets: [], definedNames: [] };
  readonly #path: string[] = [];
  #definedName = '';
  #refersTo = '';

  open(name: string, attributes: XmlAttributes): void {
    if (this.#path.length === 0 && name !== 'workbook') refuse('not-a-workbook', 'root of the workbook part');
    this.#path.push(name);
    switch (this.#path.join('/')) {
      case 'workbook/workbookPr':
        this.result.date1904 = isTrue(attributes.get('date1904'));
        break;
      case 'workbook/sheets/sheet':
        this.#addSheet(attributes);
        break;
      case 'workbook/definedNames/definedName':
        if (this.result.definedNames.length === MOST_NAMES) refuse('damaged', 'too many names');
        this.#definedName = attributes.get('name') ?? '';
        this.#refersTo = '';
        this.wantsText = true;
        break;
    }
  }

  text(text: string): void {
    this.#refersTo += text;
  }

  close(): void {
    this.#path.pop();
    if (!this.wantsText) return;
    this.wantsText = false;
    this.result.definedNames.push({
      name: decodeXstring(this.#definedName),
      refersTo: decodeXstring(this.#refersTo),
    });
  }

  #addSheet(attributes: XmlAttributes): void {
    const { sheets } = this.result;
    const name = attributes.get('name');
    const relationship = RELATIONSHIP_IDS.map((id) => attributes.get(id)).find((id) => id !== undefined);
    if (name === undefined || name === '' || relationship === undefined) refuse('damaged', 'sheet entry');
    if (sheets.length === MOST_SHEETS) refuse('damaged', 'too many sheets');
    const visibility = visibilityOf(attributes.get('state'));
    sheets.push({ name: decodeXstring(name), position: sheets.length + 1, visibility, relationship });
  }
}

/** @throws Refused */
export async function readWorkbookPart(parts: PartStore, name: string): Promise<WorkbookPart> {
  const handler = new WorkbookHandler();
  await parts.scan(name, handler, SPREADSHEET);
  const { result } = handler;
  if (new Set(result.sheets.map((sheet) => sheet.name.toLowerCase())).size !== result.sheets.length)
    refuse('damaged', 'two sheets of one name');
  return result;
}
