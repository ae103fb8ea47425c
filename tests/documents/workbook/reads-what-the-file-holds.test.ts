import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../shared/evidence/cell-address.ts';
import { READING_LIMITS } from '../../../shared/evidence/reading-limits.ts';
import type { RawValue } from '../../../shared/evidence/workbook-reading.ts';
import { type Reading, readAll, readRows, readSheetXml, workbookOf } from './fixtures-as-code/read-all.ts';
import { MAIN, OFFICE, ORDINARY, table } from './fixtures-as-code/workbook-parts.ts';
import { zipOf } from './fixtures-as-code/zip-of.ts';

/** Address → value, or value and formula. */
function byAddress({ cells, refusal }: Reading): Record<string, RawValue | [RawValue, string]> {
  expect(refusal).toBeUndefined();
  return Object.fromEntries(
    cells.map(({ row, column, raw, formula }) => [
      cellAddress(row, column),
      formula === undefined ? raw : [raw, formula],
    ]),
  );
}

const text = (value: string): RawValue => ({ kind: 'text', text: value });
const number = (value: string): RawValue => ({ kind: 'number', text: value });
const row = (cells: string) => `<row r="1">${cells}</row>`;

describe('a workbook', () => {
  it('comes as sheets in order, rows, merges and counts', async () => {
    const { events } = await readAll(workbookOf(ORDINARY));
    expect(events).toEqual([
      { type: 'workbook', date1904: false, definedNames: [], sheetNames: ['一季度', '说明'] },
      { type: 'sheet', sheet: { name: '一季度', position: 1, visibility: 'visible', hiddenColumns: [] } },
      {
        type: 'rows',
        rows: [
          { row: 1, hidden: false, cells: [{ row: 1, column: 1, raw: text('易地扶贫搬迁进度表') }] },
          {
            row: 2,
            hidden: false,
            cells: [
              { row: 2, column: 1, raw: text('潜山县') },
              { row: 2, column: 2, raw: number('1611') },
            ],
          },
          {
            row: 3,
            hidden: false,
            cells: [
              { row: 3, column: 1, raw: text('岳西县') },
              { row: 3, column: 2, raw: number('0.1') },
              { row: 3, column: 3, raw: { kind: 'date', date: '2018-09-30', serial: '43373' } },
            ],
          },
          {
            row: 4,
            hidden: false,
            cells: [{ row: 4, column: 2, raw: number('1611.1'), formula: 'SUM(B2:B3)' }],
          },
        ],
      },
      { type: 'sheet-end', merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], rowCount: 4, cellCount: 7 },
      { type: 'sheet', sheet: { name: '说明', position: 2, visibility: 'visible', hiddenColumns: [] } },
      {
        type: 'rows',
        rows: [{ row: 1, hidden: false, cells: [{ row: 1, column: 1, raw: text('340828199001010012') }] }],
      },
      { type: 'sheet-end', merges: [], rowCount: 1, cellCount: 1 },
    ]);
  });

  it.each(['signed', 'unsigned', 'zip64'] as const)(
    'is read when written as a stream (%s descriptors)',
    async (descriptor) => {
      const streamed = await readAll(workbookOf(ORDINARY, (entry) => ({ ...entry, descriptor })));
      expect(streamed.events).toEqual((await readAll(workbookOf(ORDINARY))).events);
    },
  );

  it('is read when nothing in it is compressed', async () => {
    const { events } = await readAll(workbookOf(ORDINARY, (entry) => ({ ...entry, method: 0 })));
    expect(events).toEqual((await readAll(workbookOf(ORDINARY))).events);
  });

  it('is read from bytes that are part of a larger buffer', async () => {
    const file = workbookOf(ORDINARY);
    const larger = new Uint8Array(Buffer.concat([Buffer.from('before'), file, Buffer.from('after')]));
    expect((await readAll(larger.subarray(6, 6 + file.length))).refusal).toBeUndefined();
  });

  it('may keep its parts anywhere and use any prefix', async () => {
    const relationships = (inside: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const file = zipOf([
      {
        name: '[Content_Types].xml',
        content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      },
      {
        name: '_rels/.rels',
        content: relationships(
          `<Relationship Id="a" Type="${strict}/officeDocument" Target="/Book/Main.xml"/>`,
        ),
      },
      {
        name: 'book/main.xml',
        content: `\ufeff<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><x:sheets><x:sheet name="表" sheetId="1" q:id="b"/></x:sheets></x:workbook>`,
      },
      {
        name: 'book/_rels/main.xml.rels',
        content: relationships(
          `<Relationship Id="b" Type="${strict}/worksheet" Target="../pages/%E8%A1%A8.xml"/><Relationship Id="c" Type="${strict}/sharedStrings" Target="texts.xml"/>`,
        ),
      },
      {
        name: 'book/texts.xml',
        content: '<sst xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><si><t>潜山</t></si></sst>',
      },
      {
        name: 'pages/表.xml',
        flags: 0x800,
        content:
          '<y:worksheet xmlns:y="http://purl.oclc.org/ooxml/spreadsheetml/main"><y:sheetData><y:row><y:c t="s"><y:v>0</y:v></y:c><y:c><y:v>5</y:v></y:c></y:row></y:sheetData></y:worksheet>',
      },
    ]);
    expect(byAddress(await readAll(file))).toEqual({ A1: text('潜山'), B1: number('5') });
  });

  it('gives its defined names and its date system', async () => {
    const { events } = await readAll(
      workbookOf({
        ...ORDINARY,
        properties: 'date1904="1"',
        definedNames:
          '<definedName name="报告期">说明!$B$3</definedName><definedName name="a">&lt;&amp;</definedName>',
      }),
    );
    expect(events[0]).toEqual({
      type: 'workbook',
      date1904: true,
      definedNames: [
        { name: '报告期', refersTo: '说明!$B$3' },
        { name: 'a', refersTo: '<&' },
      ],
      sheetNames: ['一季度', '说明'],
    });
  });

  it('skips a chart sheet with a notice and keeps the positions of the others', async () => {
    const { events, notices, sheets } = await readAll(
      workbookOf({
        sheets: [
          { name: '图', kind: 'chartsheet', xml: '<chartsheet/>', whole: true },
          { name: '表', xml: table('') },
        ],
      }),
    );
    expect(events[0]).toMatchObject({ sheetNames: ['表'] });
    expect(sheets).toMatchObject([{ name: '表', position: 2 }]);
    expect(notices).toMatchObject([{ kind: 'images', sheet: '图' }]);
  });

  it('reports hidden sheets, rows and columns, comments and images', async () => {
    const { sheets, notices, cells } = await readAll(
      workbookOf({
        sheets: [
          { name: '藏', state: 'hidden', xml: table('') },
          { name: '深', state: 'veryHidden', xml: table('') },
          {
            name: '表',
            xml: `<cols><col min="2" max="2" hidden="1"/><col min="3" max="9" width="0"/></cols>${table(
              '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="B2"><v>2</v></c></row>' +
                '<row r="3" hidden="true"><c r="A3"><v>3</v></c></row><row r="4" ht="0"><c r="A4"/></row>' +
                '<row r="6" ht="0"><c r="A6"><v>6</v></c></row>',
            )}`,
            relationships: `<Relationship Id="a" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="b" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="c" Type="${OFFICE}/hyperlink" TargetMode="External" Target="http://example.invalid/"/>`,
          },
        ],
      }),
    );
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['hidden', 'very-hidden', 'visible']);
    expect(sheets[2]?.hiddenColumns).toEqual([
      [2, 2],
      [3, 9],
    ]);
    expect(cells.map((cell) => cell.row)).toEqual([1, 2, 3, 6]);
    expect(notices.map(({ kind, sheet, row: at, column }) => ({ kind, sheet, at, column }))).toEqual([
      { kind: 'hidden-sheet', sheet: '藏' },
      { kind: 'hidden-sheet', sheet: '深' },
      { kind: 'comments', sheet: '表' },
      { kind: 'images', sheet: '表' },
      { kind: 'hidden-row', sheet: '表', at: 2 },
      { kind: 'hidden-row', sheet: '表', at: 6 },
      { kind: 'hidden-column', sheet: '表', column: 2 },
    ]);
    expect(notices[4]?.message).toContain('第 2 至 3 行');
  });

  it('sums up many hidden rows instead of listing them', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `<row r="${index + 1}"${index % 2 ? ' hidden="1"' : ''}><c><v>1</v></c></row>`,
    );
    const { notices } = await readRows(rows.join(''));
    expect(notices).toHaveLength(51);
    expect(notices.at(-1)?.message).toContain('另有 200 行');
  });
});

describe('text', () => {
  it('joins the runs of rich text and leaves phonetic readings out', async () => {
    const reading = await readRows(
      row(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>岳</t></r><r><t>西</t></r><rPh sb="0" eb="1"><t>yue</t></rPh></is></c>',
      ),
      {
        sharedStrings:
          '<si><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> 潜</t></r><r><t>山县</t></r><rPh sb="0" eb="1"><t>qian</t></rPh><phoneticPr fontId="1"/></si>',
      },
    );
    expect(byAddress(reading)).toEqual({ A1: text(' 潜山县'), B1: text('岳西') });
  });

  it('undoes escapes and references, and only what is an escape', async () => {
    const reading = await readRows(
      row(
        '<c t="inlineStr"><is><t xml:space="preserve">a_x000D_\r\nb &lt;&#28508;&gt;<![CDATA[<&>]]></t></is></c>' +
          '<c t="str"><v>_x005F_x000D_</v></c><c t="str"><v>_xZZZZ_ _x12_</v></c><c t="str"><v>_xD83D_</v></c>' +
          '<c t="str"><v>_xD842__xDFB7_</v></c>',
      ),
    );
    expect(byAddress(reading)).toEqual({
      A1: text('a\r\nb <潜><&>'),
      B1: text('_x000D_'),
      C1: text('_xZZZZ_ _x12_'),
      D1: text('_xD83D_'),
      E1: text('𠮷'),
    });
  });

  it('survives wherever a chunk border falls, whatever its characters', async () => {
    const name = '潜山市𠮷田岳西縣é';
    const rows = Array.from(
      { length: 6_000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${'x'.repeat(index % 7)}${name}${index}</t></is></c></row>`,
    );
    for (const method of [0, 8] as const) {
      const file = workbookOf({ sheets: [{ name: '表', xml: table(rows.join('')) }] }, (entry) => ({
        ...entry,
        method,
      }));
      const { cells, refusal } = await readAll(file);
      expect(refusal).toBeUndefined();
      expect(cells.map(({ raw }) => raw)).toEqual(
        rows.map((_, index) => text(`${'x'.repeat(index % 7)}${name}${index}`)),
      );
    }
  });

  it('of an empty cell is not delivered', async () => {
    const reading = await readRows(
      row(
        '<c s="1"/><c><v/></c><c t="s"><v>0</v></c><c t="str"><v></v></c><c t="inlineStr"><is><t/></is></c><c><v>1</v></c>',
      ),
      { sharedStrings: '<si><t/></si>' },
    );
    expect(byAddress(reading)).toEqual({ F1: number('1') });
  });
});

describe('values', () => {
  it('numbers stay the text that is stored', async () => {
    const stored = [
      '0.1',
      '-5',
      '1E+20',
      '340828199001010012',
      '123456789012345678901234567890',
      '1.0',
      ' 7 ',
      '.5',
      '5.',
    ];
    const reading = await readRows(row(stored.map((value) => `<c><v>${value}</v></c>`).join('')));
    expect(Object.values(byAddress(reading))).toEqual(stored.map((value) => number(value.trim())));
  });

  it('booleans, errors and types by name', async () => {
    const reading = await readRows(
      row(
        '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="n"><v>5</v></c><c t="d"><v>2018-09-30</v></c><c t="d"><v>2018-09-30T08:30:00Z</v></c><c t="d"><v>2018-09-30T08:30:00.5</v></c><c t="d"><v>2018-02-30</v></c>',
      ),
    );
    expect(byAddress(reading)).toEqual({
      A1: { kind: 'boolean', value: true },
      B1: { kind: 'boolean', value: false },
      C1: { kind: 'error', code: '#N/A' },
      D1: number('5'),
      E1: { kind: 'date', date: '2018-09-30', serial: '2018-09-30' },
      F1: text('2018-09-30T08:30:00Z'),
      G1: { kind: 'date', date: '2018-09-30', time: '08:30:00', serial: '2018-09-30T08:30:00.5' },
      H1: text('2018-02-30'),
    });
  });

  it.each(['1,5', '１２３', '1e', '--1', '1.2.3', 'NaN', '1e9999', '0x10', '9'.repeat(65), '+', '.'])(
    'a number written %s refuses the file',
    async (value) => {
      const { refusal, events } = await readRows(row(`<c><v>${value}</v></c>`));
      expect(refusal?.kind).toBe('damaged');
      expect(refusal?.message).toContain('工作表“表”');
      expect(events.at(-1)?.type).toBe('refused');
    },
  );

  it.each([
    ['type', '<c t="x"><v>1</v></c>'],
    ['truth', '<c t="b"><v>2</v></c>'],
    ['shared string', '<c t="s"><v>-1</v></c>'],
    ['text as a shared string', '<c t="s"><is><t>a</t></is></c>'],
    ['reference', '<c r="a1"><v>1</v></c>'],
    ['column', '<c r="XFE1"><v>1</v></c>'],
    ['length', `<c t="str"><v>${'x'.repeat(32_768)}</v></c>`],
  ])('an unknown %s refuses the file', async (_, cell) => {
    expect((await readRows(row(cell))).refusal?.kind).toBe('damaged');
  });

  it('a number shown as a date is one, by the number format', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs>${[0, 14, 31, 57, 164, 165, 46].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const reading = await readRows(
      row([0, 1, 2, 3, 4, 5, 6, 99].map((style) => `<c s="${style}"><v>43373</v></c>`).join('')),
      { styles },
    );
    expect(Object.values(byAddress(reading)).map((raw) => 'kind' in raw && raw.kind)).toEqual([
      ...['number', 'date', 'date', 'date', 'date', 'number', 'number', 'number'],
    ]);
  });

  it('a date follows the date system of the workbook and has its time', async () => {
    const styles = '<cellXfs><xf numFmtId="22"/></cellXfs>';
    const cells = row('<c s="0"><v>41911.5</v></c><c s="0"><v>60</v></c>');
    const since1904 = await readRows(cells, { styles, properties: 'date1904="true"' });
    expect(byAddress(since1904)).toEqual({
      A1: { kind: 'date', date: '2018-09-30', time: '12:00:00', serial: '41911.5' },
      B1: { kind: 'date', date: '1904-03-01', serial: '60' },
    });
    expect(byAddress(await readRows(cells, { styles }))).toMatchObject({ B1: number('60') });
  });
});

describe('formulas', () => {
  it('are delivered with the cached value, shared and array ones in all their cells', async () => {
    const reading = await readRows(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4</v></c><c r="C1"><f t="array" ref="C1:D2">A1:B2*2</f><v>4</v></c><c r="D1"><v>8</v></c><c r="E1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><f>B1</f></c><c r="B2"><f t="shared" si="0"/><v>0</v></c><c r="C2"><v>0</v></c><c r="D2"><v>0</v></c></row>' +
        '<row r="3"><c r="C3"><v>7</v></c><c r="D3" t="str"><f>""</f><v></v></c></row>',
    );
    expect(byAddress(reading)).toEqual({
      A1: [number('2'), '1+1'],
      B1: [number('4'), 'A1*2'],
      C1: [number('4'), 'A1:B2*2'],
      D1: [number('8'), 'array:C1:D2'],
      E1: number('9'),
      A2: [text(''), 'B1'],
      B2: [number('0'), 'shared:0'],
      C2: [number('0'), 'array:C1:D2'],
      D2: [number('0'), 'array:C1:D2'],
      C3: number('7'),
      D3: [text(''), '""'],
    });
  });
});

describe('a sheet', () => {
  it('may leave out references: each cell follows the last', async () => {
    const reading = await readRows(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(Object.keys(byAddress(reading))).toEqual(['A1', 'D1', 'E1', 'A5', 'A6']);
  });

  it('is not confused by elements of other namespaces or out of place', async () => {
    const reading = await readSheetXml(
      `<z:sheetData xmlns:z="urn:z"><z:row><z:c><z:v>1</z:v></z:c></z:row></z:sheetData>${table(
        '<row r="1" z:a="1" xmlns:z="urn:z"><z:c><v>9</v></z:c><c r="A1"><z:v>9</z:v><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>',
      )}<row><c><v>9</v></c></row><extLst><sheetData><row><c><v>9</v></c></row></sheetData></extLst>`,
    );
    expect(byAddress(reading)).toEqual({ A1: number('1') });
  });

  it('may end in a million empty styled rows, and costs little', async () => {
    const empty = '<row s="1" customFormat="1"/>'.repeat(1_000_000);
    const before = performance.now();
    const { refusal, events } = await readRows(`<row r="1"><c><v>1</v></c></row>${empty}`);
    expect(refusal).toBeUndefined();
    expect(events.at(-1)).toMatchObject({ rowCount: 1, cellCount: 1 });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('may have styled empty cells beyond the last column', async () => {
    const { refusal, cells } = await readRows(
      row('<c r="GR1"><v>1</v></c><c r="GS1" s="1"/><c r="XFD1" s="1"/>'),
    );
    expect(refusal).toBeUndefined();
    expect(cells.map(({ column }) => column)).toEqual([200]);
  });

  it('comes in batches of at most 256 rows, and reading can stop at any of them', async () => {
    const file = workbookOf({
      sheets: [{ name: '表', xml: table('<row><c><v>1</v></c></row>'.repeat(100_000)) }],
    });
    const { events } = await readAll(file);
    const sizes = events.flatMap((event) => (event.type === 'rows' ? [event.rows.length] : []));
    expect(Math.max(...sizes)).toBe(256);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100_000);
    const { readWorkbook } = await import('../../../shared/documents/workbook/read-workbook.ts');
    for await (const event of readWorkbook(file)) if (event.type === 'rows') break;
  });

  it('with the most rows allowed is read', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(10);
    const limits = { ...READING_LIMITS, rows: 10 };
    const file = (extra: string) => workbookOf({ sheets: [{ name: '表', xml: table(rows + extra) }] });
    expect((await readAll(file('<row/>'), limits)).refusal).toBeUndefined();
    expect((await readAll(file('<row><c><v>1</v></c></row>'), limits)).refusal?.kind).toBe('too-many-rows');
  });

  it('ends the reading when it is refused in the middle', async () => {
    const good = '<row><c><v>1</v></c></row>'.repeat(50_000);
    const { events, refusal } = await readAll(
      workbookOf({
        sheets: [
          { name: '好', xml: table(good) },
          { name: '坏', xml: table(`${good}<row><c><v>x</v></c></row>`) },
          { name: '后', xml: table(good) },
        ],
      }),
    );
    expect(refusal?.message).toContain('“坏”');
    expect(events.findIndex(({ type }) => type === 'refused')).toBe(events.length - 1);
    expect(events.filter(({ type }) => type === 'sheet')).toHaveLength(2);
  });

  it('has its merged ranges checked', async () => {
    const merges = (ref: string) =>
      readSheetXml(`${table('')}<mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
    expect((await merges('B2:D3')).events.at(-1)).toMatchObject({
      merges: [{ top: 2, left: 2, bottom: 3, right: 4 }],
    });
    for (const ref of ['D3:B2', 'A0:B2', 'A1:B2:C3', 'A1:XFE1', ''])
      expect((await merges(ref)).refusal?.kind, ref).toBe('damaged');
  });

  it('without its own namespace declared on a prefix is refused', async () => {
    const xml = `<w:worksheet xmlns="${MAIN}"><w:sheetData/></w:worksheet>`;
    expect((await readAll(workbookOf({ sheets: [{ name: '表', xml, whole: true }] }))).refusal?.kind).toBe(
      'damaged',
    );
  });
});
