import { placeHeader } from '../../report/place-header.ts';
import { printedCell } from '../../report/printed-cell.ts';
import type { BodyCell, ReportTable } from '../../report/report-document.ts';
import type { Face } from './typesetter.ts';

/** A cell of header or body with everything that printing it needs; rows count from 0 at the top of the header. */
export type TableCell = {
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  header: boolean;
  face: Face;
  align: 'left' | 'center' | 'right';
  /** In characters. */
  indent: number;
  /** Figures stay on one line. */
  whole: boolean;
  /** For messages: 表“…”第 3 行第 2 列. */
  place: string;
};

/** Header and body as rows of cells; those of the body are made when they are asked for, and not kept. */
export type TableRows = {
  count: number;
  /** Whether any text of the body is indented. */
  indented: boolean;
  /** @throws RangeError when a row does not fill the columns exactly; Error when a figure is not decimal text. */
  row(index: number): readonly TableCell[];
};

export function tableRows(table: ReportTable): TableRows {
  const header = headerRows(table);
  return {
    count: header.length + table.rows.length,
    indented: table.rows.some((row) => row.some((cell) => cell.kind === 'text' && (cell.indent ?? 0) > 0)),
    row: (index) =>
      header[index] ?? bodyRow(table, table.rows[index - header.length] ?? [], index - header.length),
  };
}

function headerRows(table: ReportTable): readonly (readonly TableCell[])[] {
  const rows: TableCell[][] = table.header.map(() => []);
  for (const cell of placeHeader(table.header, table.columns.length)) {
    const place = `${nameOf(table)}表头第${cell.row + 1}行第${cell.column + 1}列`;
    rows[cell.row]?.push({
      ...cell,
      header: true,
      face: 'sans',
      align: 'center',
      indent: 0,
      whole: false,
      place,
    });
  }
  return rows;
}

function bodyRow(table: ReportTable, cells: readonly BodyCell[], index: number): TableCell[] {
  const row: TableCell[] = [];
  let column = 0;
  for (const cell of cells) {
    const place = `${nameOf(table)}第${index + 1}行第${column + 1}列`;
    const columns = cell.kind === 'text' ? (cell.columns ?? 1) : 1;
    const bold = (cell.kind === 'text' || cell.kind === 'number') && cell.bold === true;
    row.push({
      text: printedCell(cell, place),
      row: table.header.length + index,
      column,
      rows: 1,
      columns,
      header: false,
      face: bold ? 'serifBold' : 'serif',
      align: alignOf(cell, table.columns[column]?.align ?? 'left'),
      indent: cell.kind === 'text' ? (cell.indent ?? 0) : 0,
      whole: cell.kind === 'number',
      place,
    });
    column += columns;
  }
  if (column !== table.columns.length)
    throw new RangeError(`${nameOf(table)}第${index + 1}行有${column}列，应为${table.columns.length}列`);
  return row;
}

function alignOf(cell: BodyCell, ofColumn: TableCell['align']): TableCell['align'] {
  // Ordinals stand in a centred column; every other figure is right-aligned.
  if (cell.kind === 'number') return ofColumn === 'center' ? 'center' : 'right';
  if (cell.kind === 'not-applicable') return 'center';
  return cell.kind === 'text' ? (cell.align ?? ofColumn) : ofColumn;
}

function nameOf(table: ReportTable): string {
  return table.caption === undefined ? '表格' : `表“${table.caption}”`;
}
