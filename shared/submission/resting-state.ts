import { demandsOn, revisionsInPlay, signatureOf, unexplained } from './standing-facts.ts';
import type { Submission } from './submission.ts';
import type { SubmissionState } from './submission-state.ts';

/** The state that the facts of a submission amount to. Nothing else decides it, so the two can never disagree. */
export function restingState(submission: Submission): SubmissionState {
  if (submission.sealedAt) return 'sealed';
  if (submission.acceptance) return 'accepted';
  const inPlay = revisionsInPlay(submission);
  const latest = inPlay.at(-1);
  if (!latest) return submission.returns ? 'returned' : 'expected';
  if (!latest.check) return 'received';
  if (submission.current === undefined) return 'refused';
  if (demandsOn(submission).explain && unexplained(submission) > 0) return 'to-explain';
  if (signatureOf(submission, 'county')) return 'county-signed';
  return signatureOf(submission, 'township') ? 'township-signed' : 'submitted';
}
