import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';

/** In reading order: faults of the whole workbook first, then sheet by sheet, row by row; the graver first in a cell. */
export function sortFaults(faults: readonly Fault[], sheetOrder: readonly string[]): Fault[] {
  const keys = new Map(
    faults.map((fault) => {
      const at = fault.cell === undefined ? undefined : parseCellAddress(fault.cell);
      return [
        fault,
        [
          sheetOrder.indexOf(fault.sheet),
          at?.row ?? 0,
          at?.column ?? 0,
          'ABCD'.indexOf(fault.severity),
        ] as const,
      ];
    }),
  );
  return [...faults].sort((a, b) => {
    const [left, right] = [keys.get(a) ?? [], keys.get(b) ?? []];
    const at = left.findIndex((part, index) => part !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}
