import type { Submission, SubmissionEntry } from './submission.ts';
import { type SubmissionAct, type SubmissionState, transitions } from './transitions.ts';

type Changes = Partial<Omit<Submission, 'key' | 'state' | 'history'>>;

/** Whether the table of transitions lets this happen in this state. */
export function isOpenTo(state: SubmissionState, act: SubmissionAct): boolean {
  const from: readonly SubmissionState[] = transitions[act].from;
  return from.includes(state);
}

/** The submission after one act, with its history entry. @throws RangeError for a step that no transition allows */
export function advance(
  before: Submission,
  step: Omit<SubmissionEntry, 'from'>,
  changes: Changes,
): Submission {
  const to: readonly SubmissionState[] = transitions[step.act].to;
  if (!isOpenTo(before.state, step.act) || !to.includes(step.to))
    throw new RangeError(`no transition ${step.act} from ${before.state} to ${step.to}`);
  return {
    ...before,
    ...changes,
    state: step.to,
    history: [...before.history, { ...step, from: before.state }],
  };
}
