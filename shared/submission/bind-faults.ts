import type { Fault } from '../evidence/fault.ts';
import { sheetLine } from '../evidence/sheet-line.ts';
import type { FormRow } from '../form/cell-value.ts';
import { storeRow } from '../form/stored-row.ts';
import type { Sha256 } from '../record/sha256.ts';

/** Whether a fault asks for an explanation where it is not corrected. */
export function isDoubt({ severity }: Fault): boolean {
  return severity === 'B' || severity === 'C';
}

/**
 * Gives each B and C fault its id: 32 hexadecimal digits over what it says, the values in it and all values of the row
 * in which it stands. With the same id in two revisions, the fault is about the same values in both.
 */
export function bindFaults(faults: readonly Fault[], rows: readonly FormRow[], sha256: Sha256): Fault[] {
  const byLine = Map.groupBy(rows, (row) => {
    const [first] = Object.values(row.cells);
    return first ? sheetLine(first) : '';
  });
  return faults.map((fault) => {
    if (!isDoubt(fault)) return fault;
    const { kind, rule = '', sheet, cell = '', message } = fault;
    const values = cell === '' ? [] : (byLine.get(sheetLine({ sheet, cell })) ?? []).map(storeRow);
    const text = JSON.stringify([kind, rule, sheet, cell, message, values]);
    return { id: sha256(text).slice(0, 32), ...fault };
  });
}
