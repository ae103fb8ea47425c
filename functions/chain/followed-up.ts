import type { Scope } from '../../shared/access/scope.ts';
import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import type { Instant } from '../../shared/period/instant.ts';
import type { SubmissionKey } from '../../shared/submission/submission-key.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import type { ExpectedSubmission } from '../../shared/timeliness/expected-submission.ts';
import { type FollowedUp, followUp } from '../../shared/timeliness/follow-up.ts';

type Means = { submissions: SubmissionStore; workCalendar: WorkCalendar; scope: Scope };

const keyText = ({ form, period, unit }: SubmissionKey) => `${form}/${period}/${unit}`;

/** Each expectation beside its submission, one listing a period. */
export async function followedUp(
  expected: readonly ExpectedSubmission[],
  { submissions, workCalendar, scope }: Means,
  at: Instant,
): Promise<FollowedUp[]> {
  const periods = new Set(expected.map(({ key }) => key.period));
  const lists = await Promise.all([...periods].map((period) => submissions.list(scope, period)));
  const found = new Map(lists.flat().map((submission) => [keyText(submission.key), submission]));
  return expected.map((each) => followUp(each, found.get(keyText(each.key)), workCalendar, at));
}
