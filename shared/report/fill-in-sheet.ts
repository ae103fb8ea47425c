import type { CellRange } from '../evidence/workbook-reading.ts';
import type { FormEdition, Table } from '../form/form-edition.ts';
import { periodLabel } from '../period/period.ts';
import { fillInBody } from './fill-in-body.ts';
import type { FillInRequest } from './fill-in-request.ts';
import { inputValidations } from './fill-in-validation.ts';
import { formHeader } from './form-header.ts';
import { placeHeader } from './place-header.ts';
import type { LayoutCell, SheetLayout } from './workbook-layout.ts';

const HEADER_TOP = 4;

function topCells(
  edition: FormEdition,
  width: number,
  request: FillInRequest,
): { cells: LayoutCell[]; merges: CellRange[] } {
  const text = (
    row: number,
    column: number,
    role: LayoutCell['role'],
    words: string,
    align: 'left' | 'center' | 'right',
  ): LayoutCell => ({
    row,
    column,
    role,
    content: { kind: 'text', text: words },
    align,
  });
  const middle = Math.max(2, Math.ceil(width / 3));
  const right = Math.max(middle + 1, Math.ceil((width * 2) / 3) + 1);
  const row = (at: number, left: number, end: number): CellRange => ({
    top: at,
    left,
    bottom: at,
    right: end,
  });
  return {
    cells: [
      text(1, 1, 'title', edition.title, 'center'),
      text(
        2,
        1,
        'head',
        edition.head.approval === '' ? '内部工作报表' : `批准文号：${edition.head.approval}`,
        'right',
      ),
      text(3, 1, 'line', `填报单位：${request.unitName}`, 'left'),
      ...(width >= 3
        ? [
            text(3, middle, 'line', `报告期：${periodLabel(request.period)}`, 'center'),
            text(3, right, 'line', `计量单位：${edition.measure}`, 'right'),
          ]
        : []),
    ],
    merges: [
      row(1, 1, width),
      row(2, 1, width),
      row(3, 1, middle - 1),
      row(3, middle, right - 1),
      row(3, right, width),
    ].filter((range) => range.right > range.left && range.right <= width),
  };
}

/** One table of a form as a sheet to fill in: title, line, header, numbering, body, foot and notes. */
export function fillInSheet(edition: FormEdition, table: Table, request: FillInRequest): SheetLayout {
  const width = table.columns.length;
  const header = placeHeader(formHeader(table.columns, table.depth), width);
  const numbering = HEADER_TOP + table.depth;
  const top = topCells(edition, width, request);
  const body = fillInBody(table, numbering + 1, request);
  const foot = body.bottom + 1;
  const step = Math.max(1, Math.floor(width / Math.max(1, edition.foot.length)));
  return {
    name: table.sheet,
    orientation: edition.orientation,
    columnWidths: table.columns.map((column) => column.width),
    cells: [
      ...top.cells,
      ...header.map(
        (cell): LayoutCell => ({
          row: HEADER_TOP + cell.row,
          column: cell.column + 1,
          role: cell.row === table.depth ? 'numbering' : 'header',
          content: { kind: 'text', text: cell.text },
          align: 'center',
        }),
      ),
      ...body.cells,
      ...edition.foot.map(
        (text, index): LayoutCell => ({
          row: foot,
          column: Math.min(width, 1 + index * step),
          role: 'foot',
          content: { kind: 'text', text },
          align: 'left',
        }),
      ),
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
      ...edition.notes.flatMap((_, index) =>
        width > 1 ? [{ top: foot + 1 + index, left: 1, bottom: foot + 1 + index, right: width }] : [],
      ),
    ],
    ruled: { top: HEADER_TOP, left: 1, bottom: body.bottom, right: width },
    headerRows: [HEADER_TOP, numbering],
    validations: inputValidations(table, body.rows, request),
  };
}
