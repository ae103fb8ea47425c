import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { FormRow } from '../cell-value.ts';

const line = (sheet: string, cell: string) => `${sheet}#${parseCellAddress(cell)?.row ?? 0}`;

/** Rows in which no A fault stands. An A fault that belongs to no cell (wrong form, missing table) leaves none accepted. */
export function countAccepted(rows: readonly FormRow[], faults: readonly Fault[], rowsRead: number): number {
  const grave = faults.filter(({ severity }) => severity === 'A');
  if (grave.some(({ cell }) => cell === undefined)) return 0;
  const faulty = new Set(grave.map(({ sheet, cell }) => line(sheet, cell ?? '')));
  const clean = rows.filter((row) => {
    const [first] = Object.values(row.cells);
    return first !== undefined && !faulty.has(line(first.sheet, first.cell));
  });
  return Math.min(clean.length, rowsRead);
}
