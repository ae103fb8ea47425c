import type { Scope } from '../access/scope.ts';
import { decideAndSave, type Outcome } from './decide-and-save.ts';
import type { Decision } from './decision.ts';
import type { Submission } from './submission.ts';
import type { SubmissionKey } from './submission-key.ts';
import type { SubmissionStore } from './submission-store.ts';

/** Lets a decision about a submission take effect; see `decideAndSave`. */
export function changeSubmission(
  submissions: SubmissionStore,
  scope: Scope,
  key: SubmissionKey,
  decide: (now: Submission | undefined) => Decision<Submission>,
): Promise<Outcome<Submission>> {
  return decideAndSave(
    { read: () => submissions.find(scope, key), save: (next) => submissions.save(scope, next) },
    decide,
  );
}
