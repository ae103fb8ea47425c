import type { Action } from '../access/permissions.ts';

/** `expected` is the state of a submission of which nothing is stored yet. */
export type SubmissionState = 'expected' | 'received' | 'refused' | 'submitted' | 'accepted';

type Transition = {
  from: readonly SubmissionState[];
  to: readonly SubmissionState[];
  action: Action;
};

/**
 * What may happen to a submission. A check may find the submission further on (a late message about an older
 * revision) and then leaves the state as it is; a refused upload falls back to `submitted` where an earlier
 * revision still counts.
 */
export const transitions = {
  receive: {
    from: ['expected', 'received', 'refused', 'submitted'],
    to: ['received'],
    action: 'submit-form',
  },
  check: {
    from: ['received', 'refused', 'submitted', 'accepted'],
    to: ['received', 'refused', 'submitted', 'accepted'],
    action: 'check-submission',
  },
  accept: { from: ['submitted'], to: ['accepted'], action: 'accept-submission' },
  print: { from: ['accepted'], to: ['accepted'], action: 'write-report' },
} as const satisfies Record<string, Transition>;

export type SubmissionAct = keyof typeof transitions;
