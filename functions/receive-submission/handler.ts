import type { FileStore } from '../../shared/access/file-store.ts';
import type { Scope } from '../../shared/access/scope.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import type { DemandsOf } from '../../shared/submission/demands.ts';
import { recordCheck } from '../../shared/submission/record-check.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import { revisionOf } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { queueFunction } from '../chain/queue-function.ts';
import type { HandlePointer } from '../middleware.ts';
import { revisionPointer } from '../pointers.ts';
import { checkRevision, type ReadAndCheck } from './check-revision.ts';
import { demandsFrom } from './demands-from.ts';
import { environment } from './environment.ts';
import { readAndCheck } from './read-and-check.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  uploads: FileStore;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  demandsOf: DemandsOf;
  readAndCheck: ReadAndCheck;
  scope: Scope;
};

/** Checks an announced revision, stores what was read, and only then lets the submission point to it. */
export function createHandler(dependencies: Dependencies): HandlePointer<RevisionPointer> {
  const { submissions, scope } = dependencies;
  return async (pointer, at) => {
    const { sha256, ...key } = pointer;
    const name = `${key.form}/${key.period}/${key.unit}/${sha256}`;
    const before = await submissions.find(scope, key);
    // The receipt is written before the message is sent: a message without a revision is not ours to answer.
    if (!before || !revisionOf(before, sha256)) throw new Error('announced but not received');
    if (revisionOf(before, sha256)?.check) return { key: name, state: before.state };
    const found = await checkRevision(before, sha256, at, dependencies);
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      recordCheck(now, sha256, found, scope),
    );
    return { key: name, state: outcome.now?.state ?? 'expected' };
  };
}

export const handlerFrom = queueFunction(
  'receive-submission',
  revisionPointer,
  environment,
  (parsed, work) => {
    const { divisions, obligations } = work.templates;
    const uploads = filesFrom(parsed, parsed.UPLOADS_BUCKET, divisions);
    const demandsOf = demandsFrom(obligations);
    return createHandler({
      ...work.records,
      ...work.templates,
      uploads,
      demandsOf,
      readAndCheck,
      scope: work.scope,
    });
  },
);

export const handler = onFirstCall(handlerFrom);
