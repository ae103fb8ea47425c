import type { ZipEntry } from './zip-of.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type SheetSource = {
  name: string;
  /** The inside of `<worksheet>`, or with `whole` the part as it is. */
  xml: string;
  whole?: boolean;
  state?: 'hidden' | 'veryHidden';
  /** Word of the relationship type, `worksheet` unless told. */
  kind?: string;
  /** Inside of the sheet's relationships part. */
  relationships?: string;
};

export type WorkbookSource = {
  sheets: readonly SheetSource[];
  /** Inside of `<sst>`. */
  sharedStrings?: string;
  /** Inside of `<styleSheet>`. */
  styles?: string;
  /** `workbookPr` attributes. */
  properties?: string;
  /** Inside of `<definedNames>`. */
  definedNames?: string;
  /** More relationships of the workbook part. */
  relationships?: string;
  /** More content types. */
  contentTypes?: string;
  /** More parts. */
  parts?: readonly ZipEntry[];
};

/** The inside of `<worksheet>` with this table. */
export const table = (rows: string): string => `<sheetData>${rows}</sheetData>`;

function relationshipsXml(inside: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

function worksheetXml(inside: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
}

/** The parts of a workbook as Excel lays them out. */
export function workbookParts(source: WorkbookSource): ZipEntry[] {
  const sheets = source.sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const entries: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      content: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${source.contentTypes ?? ''}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relationshipsXml(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    },
    {
      name: 'xl/workbook.xml',
      content: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${source.properties ?? ''}/><sheets>${sheets
        .map(
          ({ name, state, number }) =>
            `<sheet name="${name}" sheetId="${number}"${state ? ` state="${state}"` : ''} r:id="rId${number}"/>`,
        )
        .join('')}</sheets><definedNames>${source.definedNames ?? ''}</definedNames></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationshipsXml(
        sheets
          .map(({ number, kind }) =>
            relationship(`rId${number}`, kind ?? 'worksheet', `worksheets/sheet${number}.xml`),
          )
          .join('') +
          (source.sharedStrings === undefined
            ? ''
            : relationship('rIdT', 'sharedStrings', 'sharedStrings.xml')) +
          (source.styles === undefined ? '' : relationship('rIdS', 'styles', 'styles.xml')) +
          (source.relationships ?? ''),
      ),
    },
  ];
  if (source.sharedStrings !== undefined)
    entries.push({
      name: 'xl/sharedStrings.xml',
      content: `${DECLARATION}<sst xmlns="${MAIN}">${source.sharedStrings}</sst>`,
    });
  if (source.styles !== undefined)
    entries.push({
      name: 'xl/styles.xml',
      content: `${DECLARATION}<styleSheet xmlns="${MAIN}">${source.styles}</styleSheet>`,
    });
  for (const { xml, whole, number, relationships } of sheets) {
    entries.push({ name: `xl/worksheets/sheet${number}.xml`, content: whole ? xml : worksheetXml(xml) });
    if (relationships !== undefined)
      entries.push({
        name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
        content: relationshipsXml(relationships),
      });
  }
  return [...entries, ...(source.parts ?? [])];
}

/** A lawful small workbook: two columns, shared and inline text, a date, a formula, a merged header. */
export const ORDINARY: WorkbookSource = {
  sheets: [
    {
      name: '一季度',
      xml: `${table(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>1611</v></c></row>' +
          '<row r="3"><c r="A3" t="inlineStr"><is><t>岳西县</t></is></c><c r="B3"><v>0.1</v></c><c r="C3" s="1"><v>43373</v></c></row>' +
          '<row r="4"><c r="B4"><f>SUM(B2:B3)</f><v>1611.1</v></c></row>',
      )}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`,
    },
    { name: '说明', xml: table('<row r="1"><c r="A1" t="str"><v>340828199001010012</v></c></row>') },
  ],
  sharedStrings: '<si><t>易地扶贫搬迁进度表</t></si><si><t>潜山县</t></si>',
  styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
};
