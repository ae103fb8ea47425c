import type { Scope } from '../access/scope.ts';
import type { Instant } from '../period/instant.ts';
import type { Period } from '../period/period.ts';
import type { SubmissionKey } from '../submission/submission-key.ts';
import type { ExpectedSubmission } from './expected-submission.ts';

/** Every method throws OutOfScope rather than touch a unit outside the scope. */
export type ExpectationStore = {
  find(scope: Scope, key: SubmissionKey): Promise<ExpectedSubmission | undefined>;
  /** All of the period within the scope, by form and unit. */
  list(scope: Scope, period: Period): Promise<readonly ExpectedSubmission[]>;
  /** All within the scope, of whatever period, that are not settled: what must still be followed up. */
  unsettled(scope: Scope): Promise<readonly ExpectedSubmission[]>;
  /** As SubmissionStore.save: what follows the stored one by exactly one history entry. */
  save(scope: Scope, next: ExpectedSubmission): Promise<'saved' | 'conflict'>;
  /** As SubmissionStore.unrecorded. */
  unrecorded(scope: Scope, before: Instant): Promise<readonly SubmissionKey[]>;
  /** As SubmissionStore.noteRecorded. */
  noteRecorded(scope: Scope, key: SubmissionKey, entries: number): Promise<void>;
};
