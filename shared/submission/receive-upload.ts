import type { Instant } from '../period/instant.ts';
import { advance, isOpenTo } from './advance.ts';
import type { Decision } from './decision.ts';
import { receiptNumber } from './receipt-number.ts';
import { revisionOf, type Submission } from './submission.ts';
import type { SubmissionKey } from './submission-key.ts';

export const MOST_REVISIONS = 200;

/** A file that is stored, with the size (bytes) and SHA-256 that the server found. */
export type Upload = { sha256: string; fileName: string; size: number; by: string };

/**
 * A file has arrived for a submission. The same bytes again change nothing, whatever happened since: the receipt
 * that was given stands.
 */
export function receiveUpload(
  before: Submission | undefined,
  key: SubmissionKey,
  upload: Upload,
  at: Instant,
): Decision<Submission> {
  const submission: Submission = before ?? { key, state: 'expected', revisions: [], history: [] };
  if (revisionOf(submission, upload.sha256)) return { kind: 'nothing', now: submission };
  if (!isOpenTo(submission.state, 'receive'))
    return {
      kind: 'refused',
      refusal: {
        code: 'already-accepted',
        message: '该报送已经审核通过，不能再上传新的文件。',
        todo: '确需更正的，请与市级审核人员联系，说明理由后办理退回。',
      },
    };
  if (submission.revisions.length >= MOST_REVISIONS)
    return {
      kind: 'refused',
      refusal: {
        code: 'too-many-revisions',
        message: `该报送已上传 ${MOST_REVISIONS} 次，达到上限。`,
        todo: '请与市级审核人员联系，查明反复上传的原因。',
      },
    };
  const { sha256, fileName, size, by } = upload;
  const revision = {
    number: submission.revisions.length + 1,
    sha256,
    fileName,
    size,
    uploadedBy: by,
    receivedAt: at,
    receipt: receiptNumber(key, sha256, at),
  };
  const step = { at, act: 'receive', by, to: 'received', revision: sha256 } as const;
  return {
    kind: 'change',
    next: advance(submission, step, { revisions: [...submission.revisions, revision] }),
  };
}
