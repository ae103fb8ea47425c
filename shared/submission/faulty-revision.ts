import type { Refusal } from '../access/refusal.ts';
import type { Revision, RevisionCheck } from './revision.ts';
import type { Submission } from './submission.ts';

type Read = Extract<RevisionCheck, { outcome: 'refused' | 'passed' }>;
type Faulty = Revision & { check: Read };

const nothingToShow: Refusal = {
  code: 'not-found',
  message: '该报送没有需要标注的差错。',
  todo: '文件刚上传的，请待校验完成后再下载；文件未能读取的，请按提示重新上传。',
};

function isFaulty(revision: Revision): revision is Faulty {
  const { check } = revision;
  if (!check || check.outcome === 'unreadable') return false;
  return Object.values(check.faults).some((count) => count > 0);
}

/** The latest revision in which the check found anything, down to a hint; or why there is none. */
export function faultyRevision(submission: Submission | undefined): Faulty | { refusal: Refusal } {
  return submission?.revisions.findLast(isFaulty) ?? { refusal: nothingToShow };
}
