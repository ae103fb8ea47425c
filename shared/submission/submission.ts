import type { Role } from '../access/scope.ts';
import type { Instant } from '../period/instant.ts';
import type { Explanation } from './explanation.ts';
import type { Revision } from './revision.ts';
import type { Signature } from './signature.ts';
import type { SubmissionKey } from './submission-key.ts';
import type { SubmissionReturn } from './submission-return.ts';
import type { SubmissionState } from './submission-state.ts';
import type { SubmissionAct } from './transitions.ts';

/** One step of a submission: who did what to which revision in which role, and the state before and after. */
export type SubmissionEntry = {
  at: Instant;
  act: SubmissionAct;
  by: string;
  role: Role;
  from: SubmissionState;
  to: SubmissionState;
  /** SHA-256 of the revision it is about. */
  revision?: string;
  /** SHA-256 of what was signed, explained, found or asked for with it, or the name of what was read in a check. */
  digest?: string;
};

export type Acceptance = {
  revision: string;
  by: string;
  at: Instant;
  /** Drawn at random for this acceptance; the printed form carries it, so that the paper can be verified. */
  verification?: string;
};

/** An acceptance that was taken back, with the documents that had been printed of it. */
export type FormerAcceptance = Acceptance & { printed?: readonly string[]; recalledAt: Instant };

/**
 * 报送. Carries its revisions and its own history, so that a state change and its audit entry are one write.
 * The rows of a revision are stored apart, under the revision's own key, before the pointer moves to it.
 */
export type Submission = {
  key: SubmissionKey;
  state: SubmissionState;
  /** In order of receipt. */
  revisions: readonly Revision[];
  /** SHA-256 of the revision that counts: the last one without an A fault; none after a return, until it is answered. */
  current?: string;
  /** The B and C faults of the current revision, by id; without ids when they are too many to be explained one by one. */
  doubts?: { total: number; faults: readonly string[] };
  /** All that were ever given; those that stand speak for the current revision. */
  explanations?: readonly Explanation[];
  /** Those of the current revision; the history keeps the earlier ones. */
  signatures?: readonly Signature[];
  /** In order of time. What the last one does not name must stay as it was. */
  returns?: readonly SubmissionReturn[];
  acceptance?: Acceptance;
  /** Ids of the statutory form's documents, once printed. */
  printed?: readonly string[];
  sealedAt?: Instant;
  former?: readonly FormerAcceptance[];
  /** One entry a write; its length is the version that the next write depends on. */
  history: readonly SubmissionEntry[];
};

export function revisionOf(submission: Submission, sha256: string | undefined): Revision | undefined {
  return submission.revisions.find((revision) => revision.sha256 === sha256);
}

/** A submission of which nothing is stored yet. */
export function expectedOf(key: SubmissionKey): Submission {
  return { key, state: 'expected', revisions: [], history: [] };
}
