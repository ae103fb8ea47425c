import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import type { Decision } from '../submission/decision.ts';
import { changeExpected, type ExpectedSubmission } from './expected-submission.ts';

/** 了结: the submission has been sealed, nothing can come back. Only then does an expectation leave the list. */
export function settle(
  before: ExpectedSubmission | undefined,
  by: Actor,
  at: Instant,
): Decision<ExpectedSubmission> {
  if (!before) throw new RangeError('nothing to settle');
  if (before.settled) return { kind: 'nothing', now: before };
  return { kind: 'change', next: changeExpected(before, { act: 'settle' }, by, at, { settled: true }) };
}
