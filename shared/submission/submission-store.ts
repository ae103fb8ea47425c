import type { Scope } from '../access/scope.ts';
import type { Instant } from '../period/instant.ts';
import type { Period } from '../period/period.ts';
import type { Submission } from './submission.ts';
import type { SubmissionKey } from './submission-key.ts';

/** Every method throws OutOfScope rather than touch a unit outside the scope. */
export type SubmissionStore = {
  /** What is stored now, including the latest write. */
  find(scope: Scope, key: SubmissionKey): Promise<Submission | undefined>;
  /** All within the scope, by form and unit. */
  list(scope: Scope, period: Period, form?: string): Promise<readonly Submission[]>;
  /**
   * Writes the state that follows the stored one by exactly one history entry. `conflict` when somebody else wrote
   * meanwhile: then nothing was written. A reply that got lost is read back, so that one's own write is never
   * mistaken for somebody else's.
   */
  save(scope: Scope, next: Submission): Promise<'saved' | 'conflict'>;
  /** Those of which something has been waiting since before the instant. */
  unfinished(scope: Scope, before: Instant): Promise<readonly Submission[]>;
  /** Those whose history has had an entry since before the instant that is not noted to be in the record. */
  unrecorded(scope: Scope, before: Instant): Promise<readonly SubmissionKey[]>;
  /** Notes that the record holds the history up to this many entries; does nothing when there are more by now. */
  noteRecorded(scope: Scope, key: SubmissionKey, entries: number): Promise<void>;
};
