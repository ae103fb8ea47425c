import { Decimal } from '../quantity/decimal.ts';
import type { FormRow, PlacedValue } from './cell-value.ts';

/** A row as JSON: decimals as text, so that what is stored is exactly what was read. */
export type StoredCell = { kind: PlacedValue['kind']; value?: string | boolean; sheet: string; cell: string };
export type StoredRow = { table: string; key: string; cells: Record<string, StoredCell> };

function storeCell(cell: PlacedValue): StoredCell {
  const { sheet, cell: address } = cell;
  if (cell.kind === 'blank' || cell.kind === 'not-applicable')
    return { kind: cell.kind, sheet, cell: address };
  return {
    kind: cell.kind,
    value: cell.kind === 'number' ? cell.value.toFixed() : cell.value,
    sheet,
    cell: address,
  };
}

function restoreCell(stored: StoredCell): PlacedValue {
  const { kind, value, sheet, cell } = stored;
  if (kind === 'number') return { kind, value: new Decimal(String(value)), sheet, cell };
  if (kind === 'yes-no') return { kind, value: value === true, sheet, cell };
  if (kind === 'blank' || kind === 'not-applicable') return { kind, sheet, cell };
  return { kind, value: String(value), sheet, cell };
}

export function storeRow(row: FormRow): StoredRow {
  return {
    table: row.table,
    key: row.key,
    cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, storeCell(cell)])),
  };
}

export function restoreRow(stored: StoredRow): FormRow {
  return {
    table: stored.table,
    key: stored.key,
    cells: Object.fromEntries(Object.entries(stored.cells).map(([id, cell]) => [id, restoreCell(cell)])),
  };
}
