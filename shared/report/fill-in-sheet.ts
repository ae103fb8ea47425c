import type { FormEdition, Table } from '../form/form-edition.ts';
import { periodLabel } from '../period/period.ts';
import { fillInBody } from './fill-in-body.ts';
import type { FillInRequest } from './fill-in-request.ts';
import { inputValidations } from './fill-in-validation.ts';
import { formHeader } from './form-header.ts';
import { type PlacedHeaderCell, placeHeader } from './place-header.ts';
import { columnNote } from './rule-note.ts';
import { type SpreadLine, spreadLine } from './spread-line.ts';
import type { LayoutCell, SheetLayout } from './workbook-layout.ts';

const HEADER_TOP = 4;

/** Title, mark and the line with 填报单位, 报告期 and 计量单位; a narrative counts nothing. */
function topLines(edition: FormEdition, table: Table, request: FillInRequest): SpreadLine {
  const widths = table.columns.map(({ width }) => width);
  const narrative = table.shape === 'fixed' && table.narrative;
  const mark = edition.head.approval === '' ? '内部工作报表' : `批准文号：${edition.head.approval}`;
  const lines = [
    spreadLine(1, 'title', [{ text: edition.title, align: 'center' }], widths),
    spreadLine(2, 'head', [{ text: mark, align: 'right' }], widths),
    spreadLine(
      3,
      'line',
      [
        { text: `填报单位：${request.unitName}`, align: 'left' },
        { text: `报告期：${periodLabel(request.period)}`, align: narrative ? 'right' : 'center' },
        ...(narrative ? [] : [{ text: `计量单位：${edition.measure}`, align: 'right' as const }]),
      ],
      widths,
    ),
  ];
  return {
    cells: lines.flatMap(({ cells }) => cells),
    merges: lines.flatMap(({ merges }) => merges),
  };
}

function headerCell({ row, column, rows, text }: PlacedHeaderCell, table: Table): LayoutCell {
  // A heading that reaches down to the numbering is the column's own.
  const own = row + rows === table.depth ? table.columns[column] : undefined;
  const note = own && columnNote(table, own.id);
  return {
    row: HEADER_TOP + row,
    column: column + 1,
    role: row === table.depth ? 'numbering' : 'header',
    content: { kind: 'text', text },
    align: 'center',
    ...(note === undefined ? {} : { note }),
  };
}

/** One table of a form as a sheet to fill in: title, line, header, numbering, body, foot and notes. */
export function fillInSheet(edition: FormEdition, table: Table, request: FillInRequest): SheetLayout {
  const width = table.columns.length;
  const header = placeHeader(formHeader(table.columns, table.depth), width);
  const numbering = HEADER_TOP + table.depth;
  const top = topLines(edition, table, request);
  const body = fillInBody(table, numbering + 1, request);
  const foot = body.bottom + 1;
  const signers = spreadLine(
    foot,
    'foot',
    edition.foot.map((text) => ({ text, align: 'left' })),
    table.columns.map((column) => column.width),
  );
  return {
    name: table.sheet,
    orientation: edition.orientation,
    columnWidths: table.columns.map((column) => column.width),
    cells: [
      ...top.cells,
      ...header.map((cell) => headerCell(cell, table)),
      ...body.cells,
      ...signers.cells,
      ...edition.notes.map(
        (text, index): LayoutCell => ({
          row: foot + 1 + index,
          column: 1,
          role: 'note',
          content: { kind: 'text', text: `${index === 0 ? '说明：' : '　　　'}${index + 1}.${text}` },
          align: 'left',
        }),
      ),
    ],
    merges: [
      ...top.merges,
      ...header
        .filter(({ rows, columns }) => rows > 1 || columns > 1)
        .map(({ row, column, rows, columns }) => ({
          top: HEADER_TOP + row,
          left: column + 1,
          bottom: HEADER_TOP + row + rows - 1,
          right: column + columns,
        })),
      ...body.merges,
      ...signers.merges,
      ...edition.notes.flatMap((_, index) =>
        width > 1 ? [{ top: foot + 1 + index, left: 1, bottom: foot + 1 + index, right: width }] : [],
      ),
    ],
    ruled: { top: HEADER_TOP, left: 1, bottom: body.bottom, right: width },
    headerRows: [HEADER_TOP, numbering],
    validations: inputValidations(table, body.rows, request),
  };
}
