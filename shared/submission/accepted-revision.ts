import type { Revision, RevisionCheck } from './revision.ts';
import { revisionOf, type Submission } from './submission.ts';

export type AcceptedRevision = {
  acceptance: NonNullable<Submission['acceptance']>;
  revision: Revision;
  check: Extract<RevisionCheck, { outcome: 'refused' | 'passed' }>;
};

/** The revision that was accepted, with the check that names its rows; undefined while none is. */
export function acceptedRevision(submission: Submission | undefined): AcceptedRevision | undefined {
  const { acceptance } = submission ?? {};
  const revision = submission && revisionOf(submission, acceptance?.revision);
  if (!acceptance || !revision?.check || revision.check.outcome === 'unreadable') return undefined;
  return { acceptance, revision, check: revision.check };
}
