import { advance } from './advance.ts';
import type { Decision } from './decision.ts';
import type { Revision, RevisionCheck } from './revision.ts';
import { revisionOf, type Submission } from './submission.ts';
import type { SubmissionState } from './transitions.ts';

/** The revision that counts among these: the newest that passed, however late its check came in. */
function newestPassed(revisions: readonly Revision[]): Revision | undefined {
  return revisions.findLast((revision) => revision.check?.outcome === 'passed');
}

function stateAfter(submission: Submission, revisions: readonly Revision[]): SubmissionState {
  if (submission.state === 'accepted') return 'accepted';
  if (revisions.at(-1)?.check === undefined) return 'received';
  return newestPassed(revisions) ? 'submitted' : 'refused';
}

/**
 * A revision has been checked. Checks may come twice and in any order: the first result of a revision stands, and
 * the pointer only ever moves to a newer revision. What has been accepted stays what was accepted.
 */
export function recordCheck(
  before: Submission | undefined,
  sha256: string,
  check: RevisionCheck,
  by: string,
): Decision<Submission> {
  const checked = before && revisionOf(before, sha256);
  if (!before || !checked) throw new RangeError('a check without its revision');
  if (checked.check) return { kind: 'nothing', now: before };
  const revisions = before.revisions.map((revision) =>
    revision === checked ? { ...revision, check } : revision,
  );
  const current = before.state === 'accepted' ? before.current : newestPassed(revisions)?.sha256;
  const step = {
    at: check.at,
    act: 'check',
    by,
    to: stateAfter(before, revisions),
    revision: sha256,
  } as const;
  return {
    kind: 'change',
    next: advance(before, step, { revisions, ...(current === undefined ? {} : { current }) }),
  };
}
