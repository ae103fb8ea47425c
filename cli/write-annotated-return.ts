import { writeFillableWorkbook } from '../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { parseCellAddress } from '../shared/evidence/cell-address.ts';
import type { Fault } from '../shared/evidence/fault.ts';
import type { WorkbookReading } from '../shared/evidence/workbook-reading.ts';
import type { CheckContext } from '../shared/form/check/check-context.ts';
import { lastDay } from '../shared/period/period.ts';
import { annotatedReturn } from '../shared/report/annotated-return.ts';
import { uploadedSheets } from '../shared/report/uploaded-sheets.ts';

/** The bytes of the annotated return of an upload. `reading` is a new reading of the same file. */
export async function annotatedWorkbook(
  reading: WorkbookReading,
  { edition, unit, period, divisions }: CheckContext,
  faults: readonly Fault[],
): Promise<Uint8Array> {
  const lines = new Set(
    faults.map(({ sheet, cell }) => `${sheet}!${cell === undefined ? '' : parseCellAddress(cell)?.row}`),
  );
  const uploaded = await uploadedSheets(reading, (sheet, row) => lines.has(`${sheet}!${row}`));
  const on = lastDay(period);
  const layout = annotatedReturn(
    edition,
    {
      unit,
      unitName: divisions.nameOn(unit, on),
      period,
      divisionNames: divisions
        .childrenOf(unit, on)
        .map(({ code }) => ({ code, name: divisions.nameOn(code, on) })),
    },
    uploaded,
    faults,
  );
  return writeFillableWorkbook(layout);
}
