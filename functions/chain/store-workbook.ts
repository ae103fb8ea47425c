import { createHash } from 'node:crypto';
import type { FileStore } from '../../shared/access/file-store.ts';
import type { Scope } from '../../shared/access/scope.ts';
import type { WorkbookLayout } from '../../shared/report/workbook-layout.ts';
import type { SubmissionKey } from '../../shared/submission/submission-key.ts';

export type WriteWorkbook = (layout: WorkbookLayout) => Promise<Uint8Array>;

/** The writer is loaded when the first workbook is asked for: a function that only starts does not pay for it. */
export const writeWorkbook: WriteWorkbook = async (layout) =>
  (await import('../../shared/documents/spreadsheet/write-fillable-workbook.ts')).writeFillableWorkbook(
    layout,
  );

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where a workbook that can be made again at will is kept for its unit; `saveAs` is what the browser calls it. */
type Keeping = { folder: 'templates' | 'annotated'; key: SubmissionKey; saveAs: string };

/** Writes the workbook, keeps it under the hash of its bytes and hands out its link. `expiresIn` in seconds. */
export async function storeWorkbook(
  layout: WorkbookLayout,
  { folder, key: { form, period, unit }, saveAs }: Keeping,
  scope: Scope,
  { files, write }: { files: FileStore; write: WriteWorkbook },
): Promise<{ url: string; expiresIn: number; fileName: string }> {
  const bytes = await write(layout);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = { path: `${folder}/${form}/${period}/${unit}/${hash}.xlsx`, owner: unit };
  await files.write(scope, file, bytes, WORKBOOK);
  return { ...(await files.downloadLink(scope, file, saveAs)), fileName: saveAs };
}
