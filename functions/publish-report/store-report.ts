import { createHash } from 'node:crypto';
import type { FileStore } from '../../shared/access/file-store.ts';
import type { Scope } from '../../shared/access/scope.ts';
import type { DivisionCode } from '../../shared/division/division.ts';
import type { Instant } from '../../shared/period/instant.ts';
import type { Period } from '../../shared/period/period.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import type { ReportRecord } from '../../shared/report/report-record.ts';
import type { ReportStore } from '../../shared/report/report-store.ts';

/** Makes the bytes of a document; the same document gives the same bytes. */
export type Render = Record<ReportRecord['format'], (document: ReportDocument) => Promise<Uint8Array>>;

export type Means = { reports: ReportStore; files: FileStore; render: Render; scope: Scope };

/** One document to print: `stem` names it for good, `at` is the decision that it follows from. */
export type Printing = {
  stem: string;
  kind: ReportRecord['kind'];
  owner: DivisionCode;
  period: Period;
  at: Instant;
  document: () => ReportDocument;
};

const CONTENT_TYPE: Record<ReportRecord['format'], string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Prints a document in both formats and records each under a name made from what it is about. What is recorded
 * already is not printed again, so a repeated message goes on where an earlier one broke off; files lie under their
 * own hash, so even two printings at once leave one record that leads to the bytes it names. Returns the ids.
 */
export async function storeReport(printing: Printing, means: Means): Promise<string[]> {
  const { stem, kind, owner, period, at } = printing;
  const { reports, files, render, scope } = means;
  const ids: string[] = [];
  for (const format of ['pdf', 'xlsx'] as const) {
    const id = `${stem}.${format}`;
    ids.push(id);
    if (await reports.find(scope, id)) continue;
    const document = printing.document();
    const bytes = await render[format](document);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { path: `reports/${period}/${stem}/${sha256}.${format}`, owner };
    await files.write(scope, file, bytes, CONTENT_TYPE[format]);
    const { title } = document;
    const fileName = `${title}.${format}`;
    const size = bytes.length;
    await reports.record(scope, {
      id,
      kind,
      format,
      title,
      fileName,
      period,
      file,
      sha256,
      size,
      createdAt: at,
    });
  }
  return ids;
}
