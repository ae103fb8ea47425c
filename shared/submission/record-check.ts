import type { Actor } from '../access/actor.ts';
import { advance } from './advance.ts';
import type { Decision } from './decision.ts';
import type { Explanation } from './explanation.ts';
import type { Revision, RevisionCheck } from './revision.ts';
import { revisionsInPlay } from './standing-facts.ts';
import { revisionOf, type Submission } from './submission.ts';

/** Published limit: with more B and C faults than this a workbook is to be corrected, not explained. */
export const MOST_EXPLAINED = 100;

/** A check with the ids of the B and C faults that it found. */
export type CheckFound = { check: RevisionCheck; doubts: readonly string[] };

/** The revision that counts among these: the newest that passed, however late its check came in. */
function newestPassed(revisions: readonly Revision[]): Revision | undefined {
  return revisions.findLast((revision) => revision.check?.outcome === 'passed');
}

/** An explanation goes over to the next revision with the values that it is about, or lapses. */
function carriedOver(
  explanations: readonly Explanation[] | undefined,
  doubts: readonly string[],
  revision: string,
): readonly Explanation[] | undefined {
  return explanations?.map((explanation) =>
    explanation.lapsed !== undefined || doubts.includes(explanation.fault)
      ? explanation
      : { ...explanation, lapsed: revision },
  );
}

/**
 * A revision has been checked. Checks may come twice and in any order: the first result of a revision stands, and
 * the pointer only ever moves to a newer revision. What has been accepted stays what was accepted, and after a return
 * no revision from before it comes back.
 */
export function recordCheck(
  before: Submission | undefined,
  sha256: string,
  { check, doubts }: CheckFound,
  by: Actor,
): Decision<Submission> {
  const checked = before && revisionOf(before, sha256);
  if (!before || !checked) throw new RangeError('a check without its revision');
  if (checked.check) return { kind: 'nothing', now: before };
  const revisions = before.revisions.map((revision) =>
    revision === checked ? { ...revision, check } : revision,
  );
  const read = check.outcome === 'unreadable' ? {} : { digest: check.content };
  const step = { at: check.at, act: 'check', by, revision: sha256, ...read } as const;
  const counts = newestPassed(revisionsInPlay({ ...before, revisions }))?.sha256 === sha256;
  if (before.acceptance || !counts) return { kind: 'change', next: advance(before, step, { revisions }) };
  const faults = doubts.length > MOST_EXPLAINED ? [] : doubts;
  const changes = {
    revisions,
    current: sha256,
    doubts: doubts.length > 0 ? { total: doubts.length, faults } : undefined,
    signatures: undefined,
    explanations: carriedOver(before.explanations, faults, sha256),
  };
  return { kind: 'change', next: advance(before, step, changes) };
}
