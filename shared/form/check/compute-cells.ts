import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { cellLookUp, type PeriodValues } from '../books/cell-look-up.ts';
import type { CellType } from '../cell-type.ts';
import { isNumberType } from '../cell-type.ts';
import type { PlacedValue } from '../cell-value.ts';
import type { Column } from '../form-edition.ts';
import { columnTitle, placeFault } from './table-place.ts';

/**
 * Cells the form itself defines (a rate, a total) are recomputed from the row. What the file says must agree; where
 * it says nothing the computed figure stands, with a hint. A cell whose inputs are unknown stays as it was read.
 */
export function computeCells(
  columns: readonly Column[],
  cells: Record<string, PlacedValue>,
  typeOf: (column: Column) => CellType | undefined,
  rowTitle: string,
  periodValues: PeriodValues,
): Fault[] {
  const lookUp = cellLookUp((id) => cells[id], periodValues);
  const faults: Fault[] = [];
  for (const column of columns) {
    const cell = cells[column.id];
    if (!column.computed || !cell || cell.kind === 'not-applicable') continue;
    const value = column.computed.evaluate(lookUp);
    if (!(value instanceof Decimal)) continue;
    const at = parseCellAddress(cell.cell);
    if (!at) continue;
    const what = `${rowTitle}“${columnTitle(column)}”`;
    const place = { sheet: cell.sheet, cell: cell.cell };
    const type = typeOf(column);
    const shown =
      isNumberType(type) && type.kind !== 'integer' ? value.toFixed(type.places) : value.toFixed();
    if (cell.kind === 'blank') {
      const hint = `没有填写，系统按公式算得${shown}。`;
      faults.push(
        placeFault(
          { kind: 'computed', severity: 'D', message: hint, todo: '结果无误的，不必处理。' },
          cell.sheet,
          at.row,
          at.column,
          what,
        ),
      );
    } else if (cell.kind === 'number' && !cell.value.eq(value)) {
      const said = `填写为${cell.value.toFixed()}，按本表其他数据算得${shown}，两者不一致。`;
      faults.push(
        placeFault(
          { kind: 'computed-differs', severity: 'A', message: said, todo: '请核对分子、分母和此处的数字。' },
          cell.sheet,
          at.row,
          at.column,
          what,
        ),
      );
    }
    cells[column.id] = { kind: 'number', value, ...place };
  }
  return faults;
}
