import type { Actor } from '../access/actor.ts';
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
  const due = dueDay(duty, calendar);
  if (before) {
    if (before.due !== undefined || due.kind === 'unknown') return { kind: 'nothing', now: before };
    const { undetermined: _, ...determined } = before;
    const change = { act: 'schedule', due: due.value } as const;
    return { kind: 'change', next: changeExpected(determined, change, by, at, { due: due.value }) };
  }
  const { id, title, correct } = duty.obligation;
  const fresh = { key, obligation: id, title, correctWithin: correct.workingDays, history: [] };
  const next =
    due.kind === 'known'
      ? changeExpected(fresh, { act: 'open', due: due.value }, by, at, { due: due.value })
      : changeExpected(fresh, { act: 'open' }, by, at, { undetermined: due.reason });
  return { kind: 'change', next };
}
