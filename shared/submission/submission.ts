import type { Instant } from '../period/instant.ts';
import type { Revision } from './revision.ts';
import type { SubmissionKey } from './submission-key.ts';
import type { SubmissionAct, SubmissionState } from './transitions.ts';

/** One step of a submission: who did what to which revision, and the state before and after. */
export type SubmissionEntry = {
  at: Instant;
  act: SubmissionAct;
  by: string;
  from: SubmissionState;
  to: SubmissionState;
  /** SHA-256 of the revision it is about. */
  revision: string;
};

/**
 * 报送. Carries its revisions and its own history, so that a state change and its audit entry are one write.
 * The rows of a revision are stored apart, under the revision's own key, before the pointer moves to it.
 */
export type Submission = {
  key: SubmissionKey;
  state: SubmissionState;
  /** In order of receipt; 200 at most, which keeps the item far below the 400 KB a table item may have. */
  revisions: readonly Revision[];
  /** SHA-256 of the revision that counts: the last one without an A fault. */
  current?: string;
  acceptance?: { revision: string; by: string; at: Instant };
  /** Ids of the statutory form's documents, once printed. */
  printed?: readonly string[];
  /** One entry a write; its length is the version that the next write depends on. */
  history: readonly SubmissionEntry[];
};

export function revisionOf(submission: Submission, sha256: string | undefined): Revision | undefined {
  return submission.revisions.find((revision) => revision.sha256 === sha256);
}
