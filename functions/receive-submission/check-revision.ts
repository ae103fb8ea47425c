import type { FileStore } from '../../shared/access/file-store.ts';
import type { Scope } from '../../shared/access/scope.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { countFaults, isRefused } from '../../shared/evidence/fault.ts';
import type { FileRefusal } from '../../shared/evidence/workbook-reading.ts';
import type { CheckContext } from '../../shared/form/check/check-context.ts';
import type { CheckedWorkbook } from '../../shared/form/check/check-workbook.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { sha256 as sha256Of } from '../../shared/storage/sha256.ts';
import { bindFaults, isDoubt } from '../../shared/submission/bind-faults.ts';
import type { DemandsOf } from '../../shared/submission/demands.ts';
import type { CheckFound } from '../../shared/submission/record-check.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { uploadAddress } from '../../shared/submission/upload-address.ts';
import { gatherKnown } from '../chain/gather-known.ts';
import { returnedRows } from './returned-rows.ts';

export type ReadAndCheck = (bytes: Uint8Array, context: CheckContext) => Promise<CheckedWorkbook>;

type Means = {
  submissions: SubmissionStore;
  uploads: FileStore;
  contents: RevisionContents;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  demandsOf: DemandsOf;
  readAndCheck: ReadAndCheck;
  scope: Scope;
};

const notTheFile: FileRefusal = {
  kind: 'damaged',
  message: '存储的文件与回执上的文件不一致，未予读取。',
  todo: '请重新上传；再次出现的，请联系市级系统管理员核查存储。',
};

/** Reads the stored file as evidence, holds it against its form and the last return, and stores what was read. */
export async function checkRevision(
  submission: Submission,
  sha256: string,
  at: Instant,
  means: Means,
): Promise<CheckFound> {
  const { uploads, contents, forms, divisions, scope } = means;
  const { form, period, unit } = submission.key;
  const pointer = { ...submission.key, sha256 };
  const edition = forms.editionFor(form, period);
  if (!edition) throw new Error(`no edition of ${form} for ${period}`);
  const bytes = await uploads.read(scope, uploadAddress(pointer));
  if (!bytes) throw new Error('the received file is not in the store');
  const bound = { at, edition: edition.edition };
  // Whoever still holds the link could have put other bytes there after the receipt.
  if (sha256Of(bytes) !== sha256)
    return { check: { ...bound, outcome: 'unreadable', refusal: notTheFile }, doubts: [] };
  const returned = await returnedRows(submission, sha256, contents, scope);
  const known = await gatherKnown(edition, pointer, means);
  const asked = { ...known, edition, unit, period, divisions };
  const checked = await means.readAndCheck(bytes, returned ? { ...asked, returned } : asked);
  if (checked.outcome === 'unreadable') return { check: { ...bound, ...checked }, doubts: [] };
  const { rows, rowsRead, rowsAccepted } = checked;
  const faults = bindFaults(checked.faults, rows, sha256Of);
  const content = await contents.write(scope, pointer, { rows, faults });
  const outcome = isRefused(faults) ? 'refused' : 'passed';
  const demands = means.demandsOf(submission.key);
  const asks = demands.explain || demands.signs.length > 0 ? { demands } : {};
  return {
    check: { ...bound, outcome, ...asks, rowsRead, rowsAccepted, faults: countFaults(faults), content },
    doubts: faults.filter(isDoubt).map(({ id = '' }) => id),
  };
}
