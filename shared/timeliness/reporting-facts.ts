import type { CivilDate } from '../period/civil-date.ts';
import { revisionOf, type Submission } from '../submission/submission.ts';
import type { SubmissionKey } from '../submission/submission-key.ts';
import type { FollowedUp } from './follow-up.ts';
import type { Standing } from './standing.ts';

/** 报送情况 of one unit for one form and period. JSON; all counts are whole numbers. */
export type ReportingFacts = {
  key: SubmissionKey;
  title: string;
  due?: CivilDate;
  standing: Standing;
  /** Working days; absent when it cannot be told yet. */
  daysLate?: number;
  /** Working days over all corrections after a return; absent when it cannot be told yet. */
  correctionDaysLate?: number;
  /** Files that were refused: an A fault, or not readable. */
  refusedUploads: number;
  returns: number;
  /** Faults explained, also such whose explanation has lapsed since. */
  explanations: number;
  /** Files that passed after somebody had signed. */
  correctionsAfterSigning: number;
  /** The accepted file, where there is one. */
  accepted?: { revision: number; sha256: string; fileName: string; acceptedBy: string };
};

const SIGNED: readonly string[] = ['sign-township', 'sign-county'];

function correctionsAfterSigning({ revisions, history }: Submission): number {
  const signed = history.find(({ act }) => SIGNED.includes(act));
  if (!signed) return 0;
  return revisions.filter(({ receivedAt, check }) => receivedAt > signed.at && check?.outcome === 'passed')
    .length;
}

function acceptedFile(submission: Submission): Pick<ReportingFacts, 'accepted'> {
  const { acceptance } = submission;
  const revision = revisionOf(submission, acceptance?.revision);
  if (!acceptance || !revision) return {};
  const { number, sha256, fileName } = revision;
  return { accepted: { revision: number, sha256, fileName, acceptedBy: acceptance.by } };
}

/** Undefined as soon as one of the terms is. */
function sum(terms: readonly (number | undefined)[]): number | undefined {
  return terms.reduce(
    (total, term) => (total === undefined || term === undefined ? undefined : total + term),
    0,
  );
}

export function reportingFacts({
  expected,
  submission,
  standing,
  first,
  corrections,
}: FollowedUp): ReportingFacts {
  const { key, title, due } = expected;
  const { revisions, returns = [], explanations = [] } = submission;
  const correctionDaysLate = sum(corrections.map(({ daysLate }) => daysLate));
  const told = standing !== 'exempt' && standing !== 'checking' && first.daysLate !== undefined;
  return {
    key,
    title,
    ...(due === undefined ? {} : { due }),
    standing,
    ...(told ? { daysLate: first.daysLate } : {}),
    ...(correctionDaysLate === undefined ? {} : { correctionDaysLate }),
    refusedUploads: revisions.filter(({ check }) => check !== undefined && check.outcome !== 'passed').length,
    returns: returns.length,
    explanations: explanations.length,
    correctionsAfterSigning: correctionsAfterSigning(submission),
    ...acceptedFile(submission),
  };
}
