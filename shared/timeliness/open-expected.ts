import type { Actor } from '../access/actor.ts';
import { ifKnown } from '../calendar/announced.ts';
import { dueDay } from '../calendar/deadline.ts';
import type { Duty } from '../calendar/obligation.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Instant } from '../period/instant.ts';
import type { Decision } from '../submission/decision.ts';
import type { SubmissionKey } from '../submission/submission-key.ts';
import { changeExpected, type ExpectedSubmission } from './expected-submission.ts';

/** The submission that a duty asks for; undefined for a duty without a form. */
export function keyOfDuty({ obligation, period, unit }: Duty): SubmissionKey | undefined {
  return obligation.form === undefined ? undefined : { form: obligation.form, period, unit };
}

/**
 * Opens what a duty asks for. Opening again changes nothing, except that a due day which was unknown is set as soon
 * as the holidays of its year are announced.
 */
export function openExpected(
  before: ExpectedSubmission | undefined,
  duty: Duty,
  key: SubmissionKey,
  calendar: WorkCalendar,
  by: Actor,
  at: Instant,
): Decision<ExpectedSubmission> {
  const due = ifKnown(dueDay(duty, calendar));
  if (before) {
    if (before.due !== undefined || due === undefined) return { kind: 'nothing', now: before };
    return { kind: 'change', next: changeExpected(before, { act: 'schedule', due }, by, at, { due }) };
  }
  const { id, title, correct } = duty.obligation;
  const fresh = { key, obligation: id, title, correctWithin: correct.workingDays, history: [] };
  const known = due === undefined ? {} : { due };
  return { kind: 'change', next: changeExpected(fresh, { act: 'open', ...known }, by, at, known) };
}
