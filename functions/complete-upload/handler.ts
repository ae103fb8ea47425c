import type { FileStore } from '../../shared/access/file-store.ts';
import { filesFrom, type Records } from '../../shared/storage/storage-from.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { checkOwed } from '../../shared/submission/check-owed.ts';
import { checkUploaded } from '../../shared/submission/check-uploaded.ts';
import { receiveUpload } from '../../shared/submission/receive-upload.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import { LARGEST_UPLOAD, uploadAddress } from '../../shared/submission/upload-address.ts';
import type { Templates } from '../../templates/read-templates.ts';
import { refusedOn } from '../api/refused-on.ts';
import { showReceipt } from '../api/show-receipt.ts';
import { completeUpload as route } from '../api/uploads.ts';
import type { Handle } from '../chain/call.ts';
import { announceOrLeave } from '../chain/leave-to-sweep.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = Pick<Records, 'submissions'> &
  Pick<Templates, 'forms' | 'divisions'> & { uploads: FileStore; announce: Announce<RevisionPointer> };

/** Gives the receipt once the file and the submission are both stored; the check comes after, and makes nobody late. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, uploads, announce, forms, divisions } = dependencies;
  return async ({ scope, body: { fileName, seen, ...pointer }, at }) => {
    const owed = checkOwed(pointer, forms, divisions);
    if ('refusal' in owed) return owed;
    const stored = await uploads.inspect(scope, uploadAddress(pointer), LARGEST_UPLOAD);
    const { sha256, ...key } = pointer;
    const found = checkUploaded(stored, sha256);
    if ('refusal' in found) return found;
    const upload = { sha256, fileName, size: found.size };
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      receiveUpload(now, key, upload, scope, at, seen),
    );
    if (outcome.kind === 'refused') return refusedOn(outcome);
    // Also when it was received before: the first announcement may have been lost, and a second does no harm.
    await announce(pointer);
    return { content: showReceipt(outcome.now, sha256, outcome.kind === 'changed', divisions) };
  };
}

export const handlerFrom = routeFunction(
  route,
  environment,
  (parsed, { submissions }, { forms, divisions }) => {
    const uploads = filesFrom(parsed, parsed.UPLOADS_BUCKET, divisions);
    const announce = announceOrLeave<RevisionPointer>(parsed, parsed.CHECK_QUEUE_URL, route.function);
    return createHandler({ submissions, uploads, announce, forms, divisions });
  },
);

export const handler = onFirstCall(handlerFrom);
