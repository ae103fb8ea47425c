import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Instant } from '../period/instant.ts';
import { expectedOf, type Submission } from '../submission/submission.ts';
import type { ExpectedSubmission } from './expected-submission.ts';
import { type JudgedTurn, judgeTurns } from './judge-turns.ts';
import { type Standing, standingOf } from './standing.ts';
import { turnsOf } from './turns.ts';

/** An expectation beside what has come in for it, as it stands at one instant. */
export type FollowedUp = {
  expected: ExpectedSubmission;
  submission: Submission;
  /** Of the first turn: whether the form was reported in time. Returns do not change it. */
  standing: Standing;
  first: JudgedTurn;
  /** The turns after each return: whether corrections came in time. */
  corrections: readonly JudgedTurn[];
  /** The turn that counts now, and how it stands. */
  now: JudgedTurn & { standing: Standing };
};

export function followUp(
  expected: ExpectedSubmission,
  found: Submission | undefined,
  calendar: WorkCalendar,
  now: Instant,
): FollowedUp {
  const submission = found ?? expectedOf(expected.key);
  const { due, correctWithin, exempt } = expected;
  const turns = judgeTurns(turnsOf(submission), due, correctWithin, calendar, now);
  const [first, ...corrections] = turns;
  if (!first) throw new RangeError('a submission without a turn');
  const last = turns.at(-1) ?? first;
  const standing = (turn: JudgedTurn): Standing => (exempt ? 'exempt' : standingOf(turn, now));
  return {
    expected,
    submission,
    standing: standing(first),
    first,
    corrections,
    now: { ...last, standing: standing(last) },
  };
}

/** Whether the next step is the unit's: to report, to correct what was refused or returned, or to explain. */
export function awaitsUnit({ submission, now }: FollowedUp): boolean {
  return submission.state === 'to-explain' || now.standing === 'pending' || now.standing === 'overdue';
}
