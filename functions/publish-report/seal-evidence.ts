import type { Scope } from '../../shared/access/scope.ts';
import { evidenceOf } from '../../shared/assessment/evidence-of.ts';
import type { SealedAssessment } from '../../shared/assessment/seal-assessment.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { sealRevision } from '../../shared/submission/seal-revision.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';

/**
 * Seals what a published result rests on, so that none of it can be sent back any more. Goes on where an earlier
 * message broke off: what is sealed stays sealed.
 */
export async function sealEvidence(
  assessment: SealedAssessment,
  at: Instant,
  { submissions, scope }: { submissions: SubmissionStore; scope: Scope },
): Promise<void> {
  for (const { form, period, unit, sha256 } of evidenceOf(assessment))
    await changeSubmission(submissions, scope, { form, period, unit }, (now) =>
      sealRevision(now, sha256, scope, at),
    );
}
