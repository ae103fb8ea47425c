import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { columnLetters } from '../shared/evidence/cell-address.ts';

export const COLUMNS = 40;
export const ID_COLUMN = 2;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An 18-character ID number, another in every row; invented, its region code does not exist. */
export const idOf = (row: number): string => `999999${String(row * 7919).padStart(12, '0')}`;

const TOWNSHIPS = Array.from({ length: 120 }, (_, index) => `第${index + 1}乡镇搬迁安置点`);

/** Texts of a row by column; columns not named hold a number. Like a household register: half of it is text. */
function textAt(row: number, column: number): string | undefined {
  if (column === ID_COLUMN) return idOf(row);
  if (column === 1) return `户主${row}`;
  return column % 2 === 1 ? TOWNSHIPS[(row * column) % TOWNSHIPS.length] : undefined;
}

/** Shared strings in order of first use, as every writer numbers them. */
class SharedTable {
  readonly #numbers = new Map<string, number>();
  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
  texts(): Iterable<string> {
    return this.#numbers.keys();
  }
}

function* sheetXml(rows: number, shared: SharedTable): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>`;
  const letters = Array.from({ length: COLUMNS }, (_, index) => columnLetters(index + 1));
  for (let row = 1; row <= rows; row += 1) {
    let xml = `<row r="${row}" spans="1:${COLUMNS}">`;
    for (let column = 1; column <= COLUMNS; column += 1) {
      const text = textAt(row, column);
      const address = `${letters[column - 1]}${row}`;
      xml +=
        text === undefined
          ? `<c r="${address}" s="1"><v>${(row * column) % 100_000}.5</v></c>`
          : `<c r="${address}" s="2" t="s"><v>${shared.numberOf(text)}</v></c>`;
    }
    yield `${xml}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* sharedXml(shared: SharedTable): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}">`;
  for (const text of shared.texts()) yield `<si><t>${text}</t></si>`;
  yield '</sst>';
}

const relationships = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Writes a register of `rows` rows as a workbook with shared strings, piece by piece. */
export async function writeRegister(file: string, rows: number): Promise<void> {
  const zip = new ZipFile();
  const shared = new SharedTable();
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${override('/xl/styles.xml', 'styles')}</Types>`,
  );
  add('_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml']));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="4"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
  );
  zip.addReadStream(Readable.from(sheetXml(rows, shared)), 'xl/worksheets/sheet1.xml');
  zip.addReadStreamLazy('xl/sharedStrings.xml', (done) => done(null, Readable.from(sharedXml(shared))));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
