import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import { advance, isOpenTo } from './advance.ts';
import { type Decision, refuse } from './decision.ts';
import { receiptNumber } from './receipt-number.ts';
import { expectedOf, revisionOf, type Submission } from './submission.ts';
import type { SubmissionKey } from './submission-key.ts';

/** Keeps the item, with all that may be said about its revisions, below the 400 KB a table item may have. */
export const MOST_REVISIONS = 60;

/** A file that is stored, with the size (bytes) and SHA-256 that the server found. */
export type Upload = { sha256: string; fileName: string; size: number };

/** What the sender had before them: the latest revision (SHA-256), or `none`. */
export type Seen = string | 'none';

/**
 * A file has arrived for a submission. The same bytes again change nothing, whatever happened since: the receipt
 * that was given stands. Who says what they had seen is told when another file has come in since, and nothing is
 * received; who does not say it gets a receipt in any case, and the newest file without an A fault counts.
 */
export function receiveUpload(
  before: Submission | undefined,
  key: SubmissionKey,
  upload: Upload,
  by: Actor,
  at: Instant,
  seen?: Seen,
): Decision<Submission> {
  const submission = before ?? expectedOf(key);
  if (revisionOf(submission, upload.sha256)) return { kind: 'nothing', now: submission };
  if (submission.state === 'sealed')
    return refuse(
      'sealed',
      '该报送已经封存，不能再上传新的文件。',
      '已封存的数据不再更正；确有错误的，请书面报市级审核人员。',
    );
  if (!isOpenTo(submission.state, 'receive'))
    return refuse(
      'already-accepted',
      '该报送已经审核通过，不能再上传新的文件。',
      '确需更正的，请与市级审核人员联系，说明理由后办理退回。',
    );
  if (seen !== undefined && seen !== (submission.revisions.at(-1)?.sha256 ?? 'none'))
    return refuse(
      'not-current',
      '您上传期间，本单位已有另一份文件先行上传，本次上传未予接收。',
      '请核对先上传的文件；仍需以您的文件为准的，请刷新页面后重新上传。',
    );
  if (submission.revisions.length >= MOST_REVISIONS)
    return refuse(
      'too-many-revisions',
      `该报送已上传 ${MOST_REVISIONS} 次，达到上限。`,
      '请与市级审核人员联系，查明反复上传的原因。',
    );
  const { sha256, fileName, size } = upload;
  const revision = {
    number: submission.revisions.length + 1,
    sha256,
    fileName,
    size,
    uploadedBy: by.person,
    receivedAt: at,
    receipt: receiptNumber(key, sha256, at),
  };
  const step = { at, act: 'receive', by, revision: sha256 } as const;
  return {
    kind: 'change',
    next: advance(submission, step, { revisions: [...submission.revisions, revision] }),
  };
}
