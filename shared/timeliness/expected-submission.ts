import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/scope.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Instant } from '../period/instant.ts';
import type { SubmissionKey } from '../submission/submission-key.ts';

/** What can happen to an expectation. A grant (`extend`, `exempt`) carries its reason. */
export type ExpectationChange =
  | { act: 'open'; due?: CivilDate }
  /** The notice of the year has come out: the due day is known now. */
  | { act: 'schedule'; due: CivilDate }
  | { act: 'extend'; from: CivilDate; to: CivilDate; reason: string }
  | { act: 'exempt'; reason: string }
  /** The submission has been sealed: nothing is left to follow up. */
  | { act: 'settle' };

export type ExpectationEntry = { at: Instant; by: string; role: Role } & ExpectationChange;

/**
 * 应报: one form that a unit owes for a period, from the day the period opens until the submission is sealed. Carries
 * its own history, so that a grant and its audit entry are one write. Whether it has come in is told by the
 * submission of the same key, never by this.
 */
export type ExpectedSubmission = {
  key: SubmissionKey;
  /** Id of the obligation, and its title when it was opened. */
  obligation: string;
  title: string;
  /** 截止日, extensions included. Absent while the year's holidays are not announced; `undetermined` then says so. */
  due?: CivilDate;
  undetermined?: string;
  /** 改正期限 after a return, in working days. */
  correctWithin: number;
  exempt?: true;
  settled?: true;
  /** One entry a write; its length is the version that the next write depends on. */
  history: readonly ExpectationEntry[];
};

type Changes = Partial<Pick<ExpectedSubmission, 'due' | 'undetermined' | 'exempt' | 'settled'>>;

/** The expectation after one change, with its history entry. */
export function changeExpected(
  before: ExpectedSubmission,
  change: ExpectationChange,
  { person, role }: Actor,
  at: Instant,
  changes: Changes,
): ExpectedSubmission {
  return { ...before, ...changes, history: [...before.history, { at, by: person, role, ...change }] };
}
