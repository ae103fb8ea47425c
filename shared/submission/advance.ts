import type { Actor } from '../access/actor.ts';
import { permissions } from '../access/permissions.ts';
import type { Role } from '../access/scope.ts';
import type { Instant } from '../period/instant.ts';
import { restingState } from './resting-state.ts';
import type { Submission } from './submission.ts';
import type { SubmissionState } from './submission-state.ts';
import { type SubmissionAct, transitions } from './transitions.ts';

type Changes = {
  [Fact in Exclude<keyof Submission, 'key' | 'state' | 'history'>]?: Submission[Fact] | undefined;
};
type Step = { at: Instant; act: SubmissionAct; by: Actor; revision?: string; digest?: string };

function movesFrom(state: SubmissionState, act: SubmissionAct): readonly SubmissionState[] {
  const { moves }: { moves: Partial<Record<SubmissionState, readonly SubmissionState[]>> } = transitions[act];
  return moves[state] ?? [];
}

/** Whether the table of transitions lets this happen in this state. */
export function isOpenTo(state: SubmissionState, act: SubmissionAct): boolean {
  return movesFrom(state, act).length > 0;
}

/** Facts that changed to nothing are left out altogether. */
function withChanges(before: Submission, changes: Changes): Submission {
  const facts = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(facts) as Submission;
}

/**
 * The submission after one act: its facts changed, the state they amount to, and the entry in its history.
 * The second lock behind the routes' own: @throws RangeError for a step or a role that no transition allows
 */
export function advance(
  before: Submission,
  { at, act, by: { person, role }, ...about }: Step,
  changes: Changes,
): Submission {
  const { roles }: { roles: readonly Role[] } = permissions[transitions[act].action];
  if (!roles.includes(role)) throw new RangeError(`${act} is not for a ${role}`);
  const changed = withChanges(before, changes);
  const [from, to] = [before.state, restingState(changed)];
  if (!movesFrom(from, act).includes(to)) throw new RangeError(`no transition ${act} from ${from} to ${to}`);
  return {
    ...changed,
    state: to,
    history: [...before.history, { at, act, by: person, role, from, to, ...about }],
  };
}
