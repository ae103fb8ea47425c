import type { Scope } from '../../shared/access/scope.ts';
import { previousPeriod } from '../../shared/period/period.ts';
import { comparedRevision } from '../../shared/submission/compared-revision.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';

/** What a revision is held against: one of the same submission, or what was accepted for the period before. */
export async function findCompared(
  submission: Submission,
  revision: string,
  against: string,
  { submissions, scope }: { submissions: SubmissionStore; scope: Scope },
): Promise<{ submission: Submission; revision: string } | undefined> {
  if (against === 'period') {
    const period = previousPeriod(submission.key.period);
    const before = await submissions.find(scope, { ...submission.key, period });
    return before?.acceptance && { submission: before, revision: before.acceptance.revision };
  }
  const other =
    against === 'signed' || against === 'returned'
      ? comparedRevision(submission, revision, against)
      : against;
  return other === undefined ? undefined : { submission, revision: other };
}
