import { createHash } from 'node:crypto';
import type { FileStore } from '../../shared/access/file-store.ts';
import type { Scope } from '../../shared/access/scope.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { countFaults, isRefused } from '../../shared/evidence/fault.ts';
import type { FileRefusal } from '../../shared/evidence/workbook-reading.ts';
import type { CheckContext } from '../../shared/form/check/check-context.ts';
import type { CheckedWorkbook } from '../../shared/form/check/check-workbook.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import type { Instant } from '../../shared/period/instant.ts';
import type { RevisionCheck } from '../../shared/submission/revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { uploadAddress } from '../../shared/submission/upload-address.ts';
import { gatherKnown } from '../chain/gather-known.ts';

export type ReadAndCheck = (bytes: Uint8Array, context: CheckContext) => Promise<CheckedWorkbook>;

type Means = {
  submissions: SubmissionStore;
  uploads: FileStore;
  contents: RevisionContents;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  readAndCheck: ReadAndCheck;
  scope: Scope;
};

const notTheFile: FileRefusal = {
  kind: 'damaged',
  message: '存储的文件与回执上的文件不一致，未予读取。',
  todo: '请重新上传；再次出现的，请联系市级系统管理员核查存储。',
};

/** Reads the stored file as evidence, holds it against its form, and stores what was read. */
export async function checkRevision(
  pointer: RevisionPointer,
  at: Instant,
  means: Means,
): Promise<RevisionCheck> {
  const { uploads, contents, forms, divisions, scope } = means;
  const { form, period, unit, sha256 } = pointer;
  const edition = forms.editionFor(form, period);
  if (!edition) throw new Error(`no edition of ${form} for ${period}`);
  const bytes = await uploads.read(scope, uploadAddress(pointer));
  if (!bytes) throw new Error('the received file is not in the store');
  const bound = { at, edition: edition.edition };
  // Whoever still holds the link could have put other bytes there after the receipt.
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return { ...bound, outcome: 'unreadable', refusal: notTheFile };
  const known = await gatherKnown(edition, pointer, means);
  const checked = await means.readAndCheck(bytes, { ...known, edition, unit, period, divisions });
  if (checked.outcome === 'unreadable') return { ...bound, ...checked };
  const { rows, faults, rowsRead, rowsAccepted } = checked;
  const content = await contents.write(scope, pointer, { rows, faults });
  const outcome = isRefused(faults) ? 'refused' : 'passed';
  return { ...bound, outcome, rowsRead, rowsAccepted, faults: countFaults(faults), content };
}
