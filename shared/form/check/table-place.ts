import { cellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { Column } from '../form-edition.ts';
import type { CellFault } from '../interpret/interpretation.ts';

/** 完成情况·本季完成 */
export function columnTitle(column: Column): string {
  return column.header.join('·');
}

/** A cell's own fault becomes a fault of the sheet: where it is, and in words which figure it is. */
export function placeFault(
  fault: CellFault,
  sheet: string,
  row: number,
  column: number,
  what: string,
): Fault {
  return {
    kind: fault.kind,
    severity: fault.severity,
    sheet,
    cell: cellAddress(row, column),
    message: `${what}：${fault.message}`,
    todo: fault.todo,
  };
}
