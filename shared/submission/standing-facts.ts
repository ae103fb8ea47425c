import type { Demands, SigningOffice } from './demands.ts';
import { NO_DEMANDS } from './demands.ts';
import { type Explanation, isStanding } from './explanation.ts';
import type { Revision } from './revision.ts';
import type { Signature } from './signature.ts';
import { revisionOf, type Submission } from './submission.ts';
import type { SubmissionReturn } from './submission-return.ts';

/** What is asked of the revision that counts, as it was when the revision was checked. */
export function demandsOn(submission: Submission): Demands {
  const check = revisionOf(submission, submission.current)?.check;
  return (check?.outcome === 'passed' && check.demands) || NO_DEMANDS;
}

export function signatureOf({ signatures }: Submission, office: SigningOffice): Signature | undefined {
  return signatures?.find((signature) => signature.office === office);
}

export function standingExplanations({ explanations = [] }: Submission): readonly Explanation[] {
  return explanations.filter(isStanding);
}

/** How many B and C faults of the revision that counts nobody has explained. */
export function unexplained(submission: Submission): number {
  const { doubts } = submission;
  if (!doubts) return 0;
  const explained = new Set(standingExplanations(submission).map(({ fault }) => fault));
  return doubts.total - doubts.faults.filter((fault) => explained.has(fault)).length;
}

/** The return that still binds: until the answer is accepted, what it does not name must stay as it was. */
export function bindingReturn({ returns, acceptance }: Submission): SubmissionReturn | undefined {
  return acceptance ? undefined : returns?.at(-1);
}

/** Revisions that can count now: after a return only those received since. */
export function revisionsInPlay(submission: Submission): readonly Revision[] {
  return submission.revisions.slice(bindingReturn(submission)?.received ?? 0);
}

/** Everybody who has a share in the figures: who uploaded any revision or explained a fault. */
export function hasReported({ revisions, explanations = [] }: Submission, person: string): boolean {
  return (
    revisions.some(({ uploadedBy }) => uploadedBy === person) || explanations.some(({ by }) => by === person)
  );
}

export function hasSigned({ signatures = [] }: Submission, person: string): boolean {
  return signatures.some(({ by }) => by === person);
}
