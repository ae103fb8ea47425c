import { createHash } from 'node:crypto';
import type { FileStore } from '../../shared/access/file-store.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { annotateUpload } from '../../shared/report/annotate-upload.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { faultyRevision } from '../../shared/submission/faulty-revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { uploadAddress } from '../../shared/submission/upload-address.ts';
import { annotateSubmission as route } from '../api/submissions.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { storeWorkbook, type WriteWorkbook, writeWorkbook } from '../chain/store-workbook.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  uploads: FileStore;
  files: FileStore;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  write: WriteWorkbook;
};

/** Makes the annotated return of the latest revision that has faults and hands out its link. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, contents, uploads, forms, divisions } = dependencies;
  return async ({ scope, path: key }) => {
    const faulty = faultyRevision(await submissions.find(scope, key));
    if ('refusal' in faulty) return faulty;
    const { sha256, fileName, check } = faulty;
    const edition = forms.edition(key.form, check.edition);
    if (!edition) throw new Error(`no edition ${check.edition} of ${key.form}`);
    const pointer = { ...key, sha256 };
    const bytes = await uploads.read(scope, uploadAddress(pointer));
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error('the received file is not in the store');
    const faults = await contents.faults(scope, pointer, check.content);
    const layout = await annotateUpload(readWorkbook(bytes), { ...key, edition, divisions }, faults);
    const saveAs = `${fileName.replace(/\.xlsx$/i, '')}（差错标注）.xlsx`;
    const link = await storeWorkbook(layout, { folder: 'annotated', key, saveAs }, scope, dependencies);
    return { content: { ...link, revision: sha256 } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, records, { forms, divisions }) => {
  const uploads = filesFrom(parsed, parsed.UPLOADS_BUCKET, divisions);
  const files = filesFrom(parsed, parsed.REPORTS_BUCKET, divisions);
  return createHandler({ ...records, uploads, files, forms, divisions, write: writeWorkbook });
});

export const handler = onFirstCall(handlerFrom);
