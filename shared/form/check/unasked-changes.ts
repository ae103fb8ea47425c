import { cellAddress, parseCellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { FormRow, PlacedValue } from '../cell-value.ts';
import { type Difference, differencesIn } from '../compare/compare-rows.ts';
import { pairRows, type RowPair } from '../compare/pair-rows.ts';
import type { FormEdition, Table } from '../form-edition.ts';
import type { DivisionSetting } from '../interpret/interpret-division.ts';
import { showCell } from '../show-cell.ts';
import { columnTitle } from './table-place.ts';

/** What was returned: its rows, and the cells (by sheet and address in that file) that were to be corrected. */
export type ReturnedRows = {
  rows: readonly FormRow[];
  cells: readonly { sheet: string; cell: string }[];
};

const TODO = '请恢复退回前的内容；确需修改的，请联系退回人另行退回并指明此格。';

const addressOf = ({ sheet, cell }: { sheet: string; cell: string }) => `${sheet}\u001f${cell}`;

function rowNumber(row: FormRow): number {
  return parseCellAddress(Object.values(row.cells)[0]?.cell ?? '')?.row ?? 0;
}

function sheetOf(row: FormRow, { sheet }: Table): string {
  return Object.values(row.cells)[0]?.sheet ?? sheet;
}

function changedCell(
  table: Table,
  { column: id, was, is }: Difference,
  at: PlacedValue,
  divisions: DivisionSetting,
): Fault {
  const column = table.columns.find((one) => one.id === id);
  const show = (value: PlacedValue | undefined) => showCell(value, { table, divisions }, id) ?? '（空）';
  const what = column ? `“${columnTitle(column)}”` : '';
  return {
    kind: 'not-reopened',
    severity: 'A',
    sheet: at.sheet,
    cell: at.cell,
    message: `退回时未要求修改此格：${what}原为${show(was)}，现为${show(is)}。`,
    todo: TODO,
  };
}

function wholeRow(table: Table, row: FormRow, cell: string | undefined, message: string): Fault {
  const place = cell === undefined ? {} : { cell };
  return { kind: 'not-reopened', severity: 'A', sheet: sheetOf(row, table), ...place, message, todo: TODO };
}

/**
 * What a resubmission changed beyond the cells that its return named. Cells that the form computes follow from the
 * others and are free; a row may go when a cell of its key was named, and come where a named cell stands.
 */
export function unaskedChanges(
  { tables }: FormEdition,
  returned: ReturnedRows,
  rows: readonly FormRow[],
  divisions: DivisionSetting,
): Fault[] {
  const named = new Set(returned.cells.map(addressOf));
  const isNamed = (value: PlacedValue | undefined) => value !== undefined && named.has(addressOf(value));
  const faultsIn = (pair: RowPair): Fault[] => {
    const { before, after } = pair;
    const table = tables.find(({ id }) => id === (after ?? before)?.table);
    if (!table) return [];
    if (before && after) {
      return differencesIn(pair).flatMap((difference) => {
        const { column, was, is } = difference;
        const isComputed = table.columns.find(({ id }) => id === column)?.computed !== undefined;
        // Named by its place in the returned file: rows may have moved since.
        if (isComputed || isNamed(was ?? is)) return [];
        const at = is ?? was;
        return at ? [changedCell(table, difference, at, divisions)] : [];
      });
    }
    if (after) {
      if (Object.values(after.cells).some(isNamed)) return [];
      const cell = Object.values(after.cells)[0]?.cell ?? cellAddress(rowNumber(after), 1);
      return [wholeRow(table, after, cell, `退回时未要求修改此格：第${rowNumber(after)}行是退回后新增的。`)];
    }
    if (!before) return [];
    const key = table.shape === 'list' ? table.key : [];
    if (key.some((id) => isNamed(before.cells[id]))) return [];
    return [
      wholeRow(table, before, undefined, `退回时未要求删除原第${rowNumber(before)}行，现文件中没有此行。`),
    ];
  };
  return pairRows(returned.rows, rows).flatMap(faultsIn);
}
