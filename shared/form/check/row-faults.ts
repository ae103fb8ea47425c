import { cellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { CellRange, ReadRow } from '../../evidence/workbook-reading.ts';

export function hiddenRowFault(sheet: string, row: ReadRow): Fault {
  return {
    kind: 'hidden-row',
    severity: 'C',
    sheet,
    cell: cellAddress(row.row, row.cells[0]?.column ?? 1),
    message: `第${row.row}行被隐藏，其中的数据已照常读取。`,
    todo: '请取消隐藏，核实这一行的数据。',
  };
}

/** A merged cell keeps one value for several rows or columns: which figure it is cannot be known. */
export function mergedCellFault(sheet: string, range: CellRange): Fault {
  const cell = cellAddress(range.top, range.left);
  return {
    kind: 'merged-cells',
    severity: 'C',
    sheet,
    cell,
    message: `${cell}至${cellAddress(range.bottom, range.right)}是合并单元格，系统只读取左上角的值。`,
    todo: '请取消合并，逐格填写。',
  };
}
