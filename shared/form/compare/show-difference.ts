import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { PlacedValue } from '../cell-value.ts';
import { columnTitle } from '../check/table-place.ts';
import type { FormEdition } from '../form-edition.ts';
import type { DivisionSetting } from '../interpret/interpret-division.ts';
import { showCell } from '../show-cell.ts';
import type { Difference } from './compare-rows.ts';

/** A difference as people read it: numbers that name a person masked, an empty cell as （空）. */
export type ShownDifference = {
  sheet: string;
  cell?: string;
  row: string;
  column: string;
  was: string;
  is: string;
};

/** What stands in a cell, in words; the table and column are those of the edition. */
export function showValue(
  value: PlacedValue | undefined,
  { table, column }: Pick<Difference, 'table' | 'column'>,
  edition: FormEdition,
  divisions: DivisionSetting,
): string {
  const own = edition.tables.find(({ id }) => id === table);
  return (own && showCell(value, { table: own, divisions }, column)) ?? '（空）';
}

export function showDifference(
  difference: Difference,
  edition: FormEdition,
  divisions: DivisionSetting,
): ShownDifference {
  const { key, was, is } = difference;
  const table = edition.tables.find(({ id }) => id === difference.table);
  const column = table?.columns.find(({ id }) => id === difference.column);
  const lines = table?.shape === 'fixed' ? table.lines : [];
  const label = lines.flatMap((line) => ('row' in line && line.row.id === key ? [line.row.label] : []))[0];
  const number = parseCellAddress((is ?? was)?.cell ?? '')?.row;
  return {
    sheet: (is ?? was)?.sheet ?? '',
    ...(is ? { cell: is.cell } : {}),
    row: label ?? (is ? `第${number}行` : `原第${number}行`),
    column: column ? columnTitle(column) : difference.column,
    was: showValue(was, difference, edition, divisions),
    is: showValue(is, difference, edition, divisions),
  };
}
