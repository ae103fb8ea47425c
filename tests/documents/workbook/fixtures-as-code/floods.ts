import { workbookOf } from './read-all.ts';
import { MAIN, ORDINARY } from './workbook-parts.ts';

/** A small file that inflates to about 190 MB, just under the limit, and is wrong only in what it floods. */
export type Flood = { title: string; bytes: () => Buffer };

const MEGABYTES = 190;

function repeated(text: string): Buffer {
  const length = Buffer.byteLength(text);
  return Buffer.alloc(Math.floor((MEGABYTES * 1024 * 1024) / length) * length, text);
}

const withPart = (name: string, ...content: (string | Buffer)[]) =>
  workbookOf(ORDINARY, (entry) =>
    entry.name === name
      ? { ...entry, content: Buffer.concat(content.map((piece) => Buffer.from(piece))) }
      : entry,
  );
const sheet = (...content: (string | Buffer)[]) =>
  withPart('xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}">`, ...content);
const strings = (...content: (string | Buffer)[]) =>
  withPart('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">`, ...content);

export const FLOODS: readonly Flood[] = [
  { title: 'white space', bytes: () => sheet(repeated(' ')) },
  { title: 'null characters', bytes: () => sheet(repeated('\0')) },
  { title: 'rows without number', bytes: () => sheet('<sheetData>', repeated('<row/>')) },
  { title: 'merged ranges', bytes: () => sheet('<mergeCells>', repeated('<mergeCell ref="A1:B2"/>')) },
  { title: 'one text without end', bytes: () => sheet('<sheetData><row><c><v>', repeated('1')) },
  { title: 'short shared strings', bytes: () => strings(repeated('<si><t>ab</t></si>')) },
  { title: 'long shared strings', bytes: () => strings(repeated(`<si><t>${'潜'.repeat(30_000)}</t></si>`)) },
  {
    title: 'array formulas over everything',
    bytes: () => sheet('<sheetData><row>', repeated('<c><f t="array" ref="A1:ZZ1000000">1</f></c>')),
  },
  {
    title: 'namespaces, each another',
    bytes: () => sheet(Array.from({ length: 2_000_000 }, (_, index) => `<a xmlns:b="${index}"/>`).join('')),
  },
];
