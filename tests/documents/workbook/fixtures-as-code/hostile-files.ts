import { crc32, deflateRawSync } from 'node:zlib';
import type { RefusalKind } from '../../../../shared/evidence/workbook-reading.ts';
import { workbookOf } from './read-all.ts';
import { MAIN, OFFICE, ORDINARY, table, type WorkbookSource, workbookParts } from './workbook-parts.ts';
import { type ZipEntry, type ZipOptions, zipOf } from './zip-of.ts';

export type HostileFile = { title: string; kind: RefusalKind; bytes: () => Buffer };

const SHEET = 'xl/worksheets/sheet1.xml';
const ordinary = (options?: ZipOptions) => zipOf(workbookParts(ORDINARY), options);
const withParts = (...parts: ZipEntry[]) => workbookOf({ ...ORDINARY, parts });
const withSheet = (xml: string, more: Partial<WorkbookSource> = {}) =>
  workbookOf({ ...ORDINARY, ...more, sheets: [{ name: '表', xml }] });
const wholeSheet = (xml: string) => workbookOf({ ...ORDINARY, sheets: [{ name: '表', xml, whole: true }] });
const changed = (name: string, change: Partial<ZipEntry>) =>
  workbookOf(ORDINARY, (entry) => (entry.name === name ? { ...entry, ...change } : entry));
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    ...names.map((name) => Buffer.from(name.padEnd(32, '\0'), 'utf16le')),
  ]);
const sheetRelationship = (type: string, target: string, mode = '') =>
  workbookOf({
    ...ORDINARY,
    sheets: [
      {
        name: '表',
        xml: table(''),
        relationships: `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`,
      },
    ],
  });

/** 210 MB of spaces after a lawful beginning. */
function bomb(declared?: number): Buffer {
  const head = `<worksheet xmlns="${MAIN}"><sheetData>`;
  const content = Buffer.alloc(210 * 1024 * 1024, ' ');
  content.write(head);
  const parts = workbookParts(ORDINARY).filter(({ name }) => name !== SHEET);
  const central = declared === undefined ? {} : { central: { size: declared } };
  return zipOf([...parts, { name: SHEET, content, ...central }]);
}

/** Info-ZIP's Unicode path field: another name for the same entry. */
function unicodePath(name: string, other: string): Buffer {
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + Buffer.byteLength(other), 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([field, Buffer.from(other)]);
}

/** An end record as an archive comment, pointing at no entries. */
const SECOND_END = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

const container: HostileFile[] = [
  { title: 'an empty file', kind: 'empty', bytes: () => Buffer.alloc(0) },
  {
    title: 'text renamed .xlsx',
    kind: 'not-a-workbook',
    bytes: () => Buffer.from('单位,数量\n潜山县,1611\n'),
  },
  { title: 'a web page renamed .xlsx', kind: 'not-a-workbook', bytes: () => Buffer.from('<html><table>') },
  {
    title: 'an archive of other things',
    kind: 'not-a-workbook',
    bytes: () => zipOf([{ name: 'a.txt', content: 'a' }]),
  },
  {
    title: 'a Word document',
    kind: 'not-a-workbook',
    bytes: () =>
      workbookOf(ORDINARY, (entry) => ({
        ...entry,
        content: String(entry.content).replaceAll('spreadsheetml', 'wordprocessingml'),
      })),
  },
  { title: 'an old .xls', kind: 'old-format', bytes: () => compound('Workbook') },
  {
    title: 'a workbook with a password',
    kind: 'encrypted',
    bytes: () => compound('EncryptionInfo', 'EncryptedPackage'),
  },
  { title: 'an encrypted entry', kind: 'encrypted', bytes: () => changed(SHEET, { flags: 1 }) },
  {
    title: 'a file over 20 MB',
    kind: 'too-large',
    bytes: () => withParts({ name: 'a.bin', content: Buffer.alloc(21 * 1024 * 1024), method: 0 }),
  },
  {
    title: 'an OpenDocument sheet',
    kind: 'unsupported',
    bytes: () =>
      zipOf([
        { name: 'mimetype', content: 'x', method: 0 },
        { name: 'content.xml', content: '<a/>' },
      ]),
  },
  {
    title: 'an unknown compression method',
    kind: 'unsupported',
    bytes: () => changed(SHEET, { method: 12 }),
  },
];

const archive: HostileFile[] = [
  {
    title: 'a local header with another checksum',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { local: { crc: 7 } }),
  },
  {
    title: 'a local header with another compressed size',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { local: { compressedSize: 7 } }),
  },
  {
    title: 'a local header with other flags',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { local: { flags: 0x800 } }),
  },
  {
    title: 'an entry nobody reads that covers the directory',
    kind: 'suspicious-entry',
    bytes: () => withParts({ name: 'xl/media/a.png', content: 'x', central: { compressedSize: 60 } }),
  },
  {
    title: 'a second end of archive in the comment',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ comment: SECOND_END }),
  },
  {
    title: 'bytes within the directory',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ inDirectory: Buffer.from('junk') }),
  },
  {
    title: 'a directory of another size',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ directorySize: 46 }),
  },
  {
    title: 'a second name in the extra fields',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { extra: unicodePath(SHEET, 'xl/worksheets/sheet9.xml') }),
  },
  {
    title: 'two entries with one name',
    kind: 'duplicate-entry',
    bytes: () => withParts({ name: SHEET, content: '<worksheet/>' }),
  },
  {
    title: 'two names that differ in case',
    kind: 'duplicate-entry',
    bytes: () => withParts({ name: 'XL/worksheets/Sheet1.xml', content: '<worksheet/>' }),
  },
  {
    title: 'a path that climbs out',
    kind: 'suspicious-entry',
    bytes: () => withParts({ name: 'xl/../../evil.xml', content: 'x' }),
  },
  {
    title: 'an absolute path',
    kind: 'suspicious-entry',
    bytes: () => withParts({ name: '/etc/evil.xml', content: 'x' }),
  },
  {
    title: 'a drive letter',
    kind: 'suspicious-entry',
    bytes: () => withParts({ name: 'C:/evil.xml', content: 'x' }),
  },
  {
    title: 'a backslash path',
    kind: 'suspicious-entry',
    bytes: () => withParts({ name: 'xl\\evil.xml', content: 'x' }),
  },
  {
    title: 'a name with a null character',
    kind: 'suspicious-entry',
    bytes: () => withParts({ name: 'xl/a.xml\0.png', content: 'x' }),
  },
  {
    title: 'bytes in front of the archive',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ before: Buffer.from('MZ junk') }),
  },
  {
    title: 'an archive hidden behind a local header',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ before: Buffer.from('PK\x03\x04 junk', 'latin1') }),
  },
  {
    title: 'bytes behind the archive',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ after: Buffer.from('junk') }),
  },
  { title: 'an archive comment', kind: 'suspicious-entry', bytes: () => ordinary({ comment: 'PK' }) },
  {
    title: 'bytes between entries',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { after: Buffer.from('junk') }),
  },
  {
    title: 'bytes behind a data descriptor',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { descriptor: 'signed', after: Buffer.from('junk') }),
  },
  {
    title: 'two entries over the same bytes',
    kind: 'suspicious-entry',
    bytes: () => changed('xl/styles.xml', { central: { offset: 0 } }),
  },
  {
    title: 'a local header with another name',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { local: { name: 'xl/worksheets/sheet9.xml' } }),
  },
  {
    title: 'a local header with another size',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { local: { size: 7 } }),
  },
  {
    title: 'a local header with another method',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { local: { method: 0 } }),
  },
  {
    title: 'more data than declared',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { central: { size: 10 } }),
  },
  {
    title: 'less data than declared',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { central: { size: 9_999 } }),
  },
  {
    title: 'bytes behind the deflate stream',
    kind: 'suspicious-entry',
    bytes: () => changed(SHEET, { stuffing: Buffer.from('junk') }),
  },
  { title: 'a wrong checksum', kind: 'damaged', bytes: () => changed(SHEET, { central: { crc: 1 } }) },
  {
    title: 'data that is no deflate stream',
    kind: 'damaged',
    bytes: () =>
      changed(SHEET, { content: deflateRawSync('x').subarray(1), method: 0, central: { method: 8 } }),
  },
  {
    title: 'fewer entries than the directory holds',
    kind: 'suspicious-entry',
    bytes: () => ordinary({ entryCount: 3 }),
  },
  { title: 'a truncated file', kind: 'damaged', bytes: () => ordinary().subarray(0, -100) },
  { title: 'half a file', kind: 'damaged', bytes: () => ordinary().subarray(0, 900) },
  {
    title: 'thousands of entries',
    kind: 'inflates-too-far',
    bytes: () =>
      withParts(...Array.from({ length: 2001 }, (_, index) => ({ name: `a/${index}`, content: '' }))),
  },
  { title: 'a zip bomb that says so', kind: 'inflates-too-far', bytes: () => bomb() },
  { title: 'a zip bomb that lies', kind: 'suspicious-entry', bytes: () => bomb(5_000) },
];

const content: HostileFile[] = [
  {
    title: 'two sheets in one part',
    kind: 'damaged',
    bytes: () =>
      workbookOf(ORDINARY, (entry) => ({
        ...entry,
        content: String(entry.content).replace('worksheets/sheet2.xml', 'worksheets/sheet1.xml'),
      })),
  },
  {
    title: 'a macro-enabled workbook declared in capitals',
    kind: 'macro',
    bytes: () =>
      workbookOf({
        ...ORDINARY,
        contentTypes:
          '<Override PartName="/XL/Workbook.xml" ContentType="APPLICATION/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
      }),
  },
  {
    title: 'a macro project',
    kind: 'macro',
    bytes: () => withParts({ name: 'xl/vbaProject.bin', content: 'x' }),
  },
  {
    title: 'a macro project under another name',
    kind: 'macro',
    bytes: () =>
      workbookOf({
        ...ORDINARY,
        parts: [{ name: 'xl/p.bin', content: 'x' }],
        contentTypes: '<Override PartName="/xl/p.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      }),
  },
  {
    title: 'a macro-enabled workbook',
    kind: 'macro',
    bytes: () =>
      workbookOf({
        ...ORDINARY,
        contentTypes:
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
      }),
  },
  {
    title: 'an Excel 4 macro sheet',
    kind: 'macro',
    bytes: () => withParts({ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }),
  },
  {
    title: 'a macro relationship',
    kind: 'macro',
    bytes: () => sheetRelationship('vbaProject', '../media/a.png'),
  },
  {
    title: 'a link to another workbook',
    kind: 'external-link',
    bytes: () => withParts({ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }),
  },
  {
    title: 'an external relationship',
    kind: 'external-link',
    bytes: () => sheetRelationship('image', 'http://example.invalid/a.png', ' TargetMode="External"'),
  },
  {
    title: 'an embedded file',
    kind: 'embedded-object',
    bytes: () => withParts({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }),
  },
  {
    title: 'an embedded package',
    kind: 'embedded-object',
    bytes: () => sheetRelationship('package', '../media/a.docx'),
  },
  {
    title: 'an ActiveX control',
    kind: 'embedded-object',
    bytes: () => withParts({ name: 'xl/activeX/activeX1.xml', content: '<a/>' }),
  },
  {
    title: 'a binary workbook',
    kind: 'unsupported',
    bytes: () =>
      workbookOf({
        ...ORDINARY,
        contentTypes:
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>',
      }),
  },
  {
    title: 'entity expansion in a sheet',
    kind: 'document-type',
    bytes: () =>
      wholeSheet(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><worksheet>&d;</worksheet>',
      ),
  },
  {
    title: 'an outside entity in the shared strings',
    kind: 'document-type',
    bytes: () =>
      workbookOf(ORDINARY, (entry) =>
        entry.name === 'xl/sharedStrings.xml'
          ? { ...entry, content: '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>' }
          : entry,
      ),
  },
  {
    title: 'a document type in a part nobody reads',
    kind: 'document-type',
    bytes: () =>
      withParts({
        name: 'docProps/app.xml',
        content: `<?xml version="1.0"?>${' '.repeat(65_511)}<!DOCTYPE a><a/>`,
      }),
  },
  {
    title: 'UTF-16',
    kind: 'unsupported',
    bytes: () => changed(SHEET, { content: Buffer.from(`\ufeff<worksheet xmlns="${MAIN}"/>`, 'utf16le') }),
  },
  {
    title: 'GB18030',
    kind: 'unsupported',
    bytes: () => wholeSheet(`<?xml version="1.0" encoding="GB18030"?><worksheet xmlns="${MAIN}"/>`),
  },
  {
    title: 'bytes that are not UTF-8',
    kind: 'damaged',
    bytes: () =>
      changed(SHEET, {
        content: Buffer.concat([
          Buffer.from(`<worksheet xmlns="${MAIN}"><!--`),
          Buffer.from([0xc4, 0xcf]),
          Buffer.from('--></worksheet>'),
        ]),
      }),
  },
  {
    title: 'a character cut at the end',
    kind: 'damaged',
    bytes: () => changed(SHEET, { content: Buffer.from(`<worksheet xmlns="${MAIN}"/>潜`).subarray(0, -1) }),
  },
  {
    title: 'a sheet that is missing',
    kind: 'damaged',
    bytes: () => zipOf(workbookParts(ORDINARY).filter(({ name }) => name !== SHEET)),
  },
  {
    title: 'XML that ends early',
    kind: 'damaged',
    bytes: () => wholeSheet(`<worksheet xmlns="${MAIN}"><sheetData>`),
  },
  {
    title: 'a sheet without its namespace',
    kind: 'damaged',
    bytes: () => wholeSheet('<worksheet><sheetData/></worksheet>'),
  },
  {
    title: 'one endless tag',
    kind: 'damaged',
    bytes: () => wholeSheet(`<worksheet xmlns="${MAIN}" a="${'x'.repeat(3_000_000)}"/>`),
  },
  {
    title: 'endless nesting',
    kind: 'damaged',
    bytes: () => withSheet('<a>'.repeat(200) + '</a>'.repeat(200)),
  },
  { title: 'rows out of order', kind: 'damaged', bytes: () => withSheet(table('<row r="2"/><row r="1"/>')) },
  { title: 'a row twice', kind: 'damaged', bytes: () => withSheet(table('<row r="2"/><row r="2"/>')) },
  {
    title: 'a cell twice',
    kind: 'damaged',
    bytes: () => withSheet(table('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
  },
  {
    title: 'a cell of another row',
    kind: 'damaged',
    bytes: () => withSheet(table('<row r="1"><c r="A2"><v>1</v></c></row>')),
  },
  {
    title: 'two values in one cell',
    kind: 'damaged',
    bytes: () => withSheet(table('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>')),
  },
  { title: 'two tables in one sheet', kind: 'damaged', bytes: () => withSheet(table('') + table('')) },
  {
    title: 'a number that is none',
    kind: 'damaged',
    bytes: () => withSheet(table('<row r="1"><c r="A1"><v>1,5</v></c></row>')),
  },
  {
    title: 'a shared string that is not there',
    kind: 'damaged',
    bytes: () => withSheet(table('<row r="1"><c r="A1" t="s"><v>2</v></c></row>')),
  },
  {
    title: 'a row beyond the last of Excel',
    kind: 'damaged',
    bytes: () => withSheet(table('<row r="1048577"/>')),
  },
  {
    title: 'two sheets of one name',
    kind: 'damaged',
    bytes: () =>
      workbookOf({
        sheets: [
          { name: '表', xml: table('') },
          { name: '表', xml: table('') },
        ],
      }),
  },
  {
    title: 'data in column 201',
    kind: 'too-many-columns',
    bytes: () => withSheet(table('<row r="1"><c r="GS1"><v>1</v></c></row>')),
  },
  {
    title: '200,001 rows with data',
    kind: 'too-many-rows',
    bytes: () => withSheet(table('<row><c><v>1</v></c></row>'.repeat(200_001))),
  },
];

/** Every kind of file the reader must turn away. `bytes` builds it, so that listing them costs nothing. */
export function hostileFiles(): HostileFile[] {
  return [...container, ...archive, ...content];
}
