import type { Fault } from '../../evidence/fault.ts';
import { sheetLine } from '../../evidence/sheet-line.ts';
import type { FormRow } from '../cell-value.ts';

/** Rows in which no A fault stands. An A fault that belongs to no cell (wrong form, missing table) leaves none accepted. */
export function countAccepted(rows: readonly FormRow[], faults: readonly Fault[], rowsRead: number): number {
  const grave = faults.filter(({ severity }) => severity === 'A');
  if (grave.some(({ cell }) => cell === undefined)) return 0;
  const faulty = new Set(grave.map(({ sheet, cell }) => sheetLine({ sheet, cell: cell ?? '' })));
  const clean = rows.filter((row) => {
    const [first] = Object.values(row.cells);
    return first !== undefined && !faulty.has(sheetLine(first));
  });
  return Math.min(clean.length, rowsRead);
}
