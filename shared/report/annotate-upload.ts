import { parseCellAddress } from '../evidence/cell-address.ts';
import type { Fault } from '../evidence/fault.ts';
import type { WorkbookReading } from '../evidence/workbook-reading.ts';
import type { FormEdition } from '../form/form-edition.ts';
import { annotatedReturn } from './annotated-return.ts';
import { type FillInSetting, fillInRequest } from './fill-in-request.ts';
import { uploadedSheets } from './uploaded-sheets.ts';
import type { WorkbookLayout } from './workbook-layout.ts';

/** The annotated return of an upload. `reading` is a new reading of the same file, `edition` the one it was checked by. */
export async function annotateUpload(
  reading: WorkbookReading,
  { edition, ...setting }: FillInSetting & { edition: FormEdition },
  faults: readonly Fault[],
): Promise<WorkbookLayout> {
  const lines = new Set(
    faults.map(({ sheet, cell }) => `${sheet}!${cell === undefined ? '' : parseCellAddress(cell)?.row}`),
  );
  const uploaded = await uploadedSheets(reading, (sheet, row) => lines.has(`${sheet}!${row}`));
  return annotatedReturn(edition, fillInRequest(setting), uploaded, faults);
}
