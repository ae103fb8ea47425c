import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { shanghaiDate } from '../../shared/period/instant.ts';
import { lastDay } from '../../shared/period/period.ts';
import { printedForm } from '../../shared/report/printed-form.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { recordPrinting } from '../../shared/submission/record-printing.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import { revisionOf } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { type Means as StoreMeans, storeReport } from './store-report.ts';
import { type Means as MarkMeans, verificationMark } from './verification-mark.ts';

export type Means = StoreMeans & {
  submissions: SubmissionStore;
  contents: RevisionContents;
  forms: FormCatalogue;
  divisions: DivisionRegister;
} & MarkMeans;

/** Prints the statutory form of an accepted revision and records that it is printed. */
export async function printSubmission(
  { sha256, ...key }: RevisionPointer,
  at: Instant,
  means: Means,
): Promise<string> {
  const { submissions, contents, forms, divisions, scope } = means;
  const submission = await submissions.find(scope, key);
  const { acceptance, printed } = submission ?? {};
  const revision = submission && revisionOf(submission, sha256);
  if (!submission || !revision?.check) throw new Error('not accepted');
  if (acceptance?.revision !== sha256) {
    // Taken back before it was printed: there is nothing to print any more.
    if (submission.former?.some(({ revision: of }) => of === sha256)) return submission.state;
    throw new Error('not accepted');
  }
  if (printed) return submission.state;
  const { check, receipt } = revision;
  const edition = forms.edition(key.form, check.edition);
  if (!edition || check.outcome === 'unreadable') throw new Error(`nothing to print of ${key.form}`);
  const rows = await contents.rows(scope, { ...key, sha256 }, check.content);
  const on = lastDay(key.period);
  const stem = `${key.form}.${key.period}.${key.unit}.${sha256.slice(0, 12)}`;
  const verification = await verificationMark(submission, means);
  const document = () =>
    printedForm(edition, {
      id: stem,
      unitName: divisions.nameOn(key.unit, on),
      period: key.period,
      rows,
      createdOn: shanghaiDate(acceptance.at),
      divisionName: (code) => divisions.nameOn(code, on),
      footMark: `回执 ${receipt}　文件 SHA-256 ${sha256}`,
      ...(verification ? { verification } : {}),
    });
  const { period, unit: owner } = key;
  const printing = { stem, kind: 'statutory-form', owner, period, at: acceptance.at, document } as const;
  const ids = await storeReport(printing, means);
  await changeSubmission(submissions, scope, key, (now) => recordPrinting(now, sha256, ids, scope, at));
  return submission.state;
}
