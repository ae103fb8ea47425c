import { cellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { ReadRow } from '../../evidence/workbook-reading.ts';
import { normaliseText } from '../normalise-text.ts';
import { type FoundHeader, headerFinder } from './find-header.ts';
import { fixedBody } from './fixed-body.ts';
import { listBody } from './list-body.ts';
import type { BodyRequest, TableBody, TableRequest, TableResult } from './table-body.ts';
import { columnTitle } from './table-place.ts';

function headerFaults({ sheet, header }: BodyRequest): Fault[] {
  const row = header.lastRow;
  return [
    ...header.missing.map(
      (column): Fault => ({
        kind: 'column-missing',
        severity: 'A',
        sheet: sheet.name,
        message: `表头中没有“${columnTitle(column)}”一栏。`,
        todo: '请使用系统下载的报表模板，不要删改表头。',
      }),
    ),
    ...header.unknown.map(
      ({ column, text }): Fault => ({
        kind: 'column-unknown',
        severity: 'C',
        sheet: sheet.name,
        cell: cellAddress(row, column),
        message: `“${text}”不是本表的栏目，系统未读取这一列。`,
        todo: '请核实是否填错位置；不需要的列请删除。',
      }),
    ),
    ...sheet.hiddenColumns.flatMap(([from, to]) =>
      [...header.placed.values()]
        .filter((column) => from <= column && column <= to)
        .map(
          (column): Fault => ({
            kind: 'hidden-column',
            severity: 'C',
            sheet: sheet.name,
            cell: cellAddress(row, column),
            message: '这一列被隐藏，其中的数据已照常读取。',
            todo: '请取消隐藏，核实其中的数据。',
          }),
        ),
    ),
  ];
}

const isNumbering = (row: ReadRow, { table, header }: BodyRequest) =>
  row.row === header.lastRow + 1 &&
  table.columns.every(({ id, mark }) => {
    const at = header.placed.get(id);
    const raw = row.cells.find((cell) => cell.column === at)?.raw;
    return (
      at === undefined ||
      ((raw?.kind === 'text' || raw?.kind === 'number') && normaliseText(raw.text) === normaliseText(mark))
    );
  });

/** Reads one table of a form from one sheet, row by row; `finish` is undefined when the sheet does not hold it. */
export function tableReader(request: TableRequest) {
  const { table } = request;
  const finder = headerFinder(table.columns, table.depth);
  let header: FoundHeader | undefined;
  let body: TableBody | undefined;
  const begin = (found: FoundHeader): TableBody => {
    header = found;
    const bodyRequest = { ...request, header: found };
    body =
      table.shape === 'fixed' ? fixedBody({ ...bodyRequest, table }) : listBody({ ...bodyRequest, table });
    body.faults.push(...headerFaults(bodyRequest));
    return body;
  };
  return {
    offer(row: ReadRow): void {
      if (!body) {
        const found = finder.offer(row);
        if (!found) return;
        begin(found);
      }
      if (body && header && row.row > header.lastRow && !isNumbering(row, { ...request, header }))
        body.take(row);
    },
    finish(): TableResult | undefined {
      const last = finder.last();
      if (!body && last) begin(last);
      if (!body || !header) return undefined;
      body.done();
      request.books.own.close(table.id);
      const { rows, faults, rowsRead } = body;
      return { rows, faults, rowsRead, sheet: request.sheet.name, header };
    },
  };
}
