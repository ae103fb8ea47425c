import type { Scope } from '../../shared/access/scope.ts';
import { assessedUnits } from '../../shared/assessment/assessed-units.ts';
import type { AssessmentInputs } from '../../shared/assessment/assessment.ts';
import type { LeafSource } from '../../shared/assessment/leaf-kind.ts';
import { leafKindOf } from '../../shared/assessment/leaf-kinds.ts';
import { leavesOf, type Scheme } from '../../shared/assessment/scheme.ts';
import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { Instant } from '../../shared/period/instant.ts';
import type { Period } from '../../shared/period/period.ts';
import { periodsWithin } from '../../shared/period/periods-within.ts';
import type { AcceptedForm } from '../../shared/submission/accepted-form.ts';
import { acceptedRevision } from '../../shared/submission/accepted-revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { type ReportingFacts, reportingFacts } from '../../shared/timeliness/reporting-facts.ts';
import { followedUp } from '../chain/followed-up.ts';

export type Means = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  expectations: ExpectationStore;
  workCalendar: WorkCalendar;
  divisions: DivisionRegister;
  scope: Scope;
};

function sourcesOf(scheme: Scheme): LeafSource[] {
  return leavesOf(scheme.root).map(({ kind, settings }) => leafKindOf(kind).reads(settings));
}

/** Ids of the forms that the scheme's leaves read. */
function formsOf(scheme: Scheme): string[] {
  const forms = sourcesOf(scheme).flatMap((source) => (source.from === 'form' ? [source.form] : []));
  return [...new Set(forms)].sort();
}

async function acceptedForm(submission: Submission, means: Means): Promise<AcceptedForm | undefined> {
  const { key } = submission;
  const accepted = acceptedRevision(submission);
  if (!accepted) return undefined;
  const { acceptance, revision, check } = accepted;
  const { number, sha256, fileName } = revision;
  return {
    key,
    edition: check.edition,
    revision: { number, sha256, fileName },
    submittedBy: revision.uploadedBy,
    acceptedBy: acceptance.by,
    acceptedAt: acceptance.at,
    rows: await means.contents.rows(means.scope, { ...key, sha256 }, check.content),
  };
}

/** How the units reported in every period within this one, as it stands at the instant of the computation. */
async function gatherReporting(period: Period, means: Means, at: Instant): Promise<ReportingFacts[]> {
  const { expectations, scope } = means;
  const lists = await Promise.all(periodsWithin(period).map((each) => expectations.list(scope, each)));
  return (await followedUp(lists.flat(), means, at)).map(reportingFacts);
}

/** What has been accepted of the forms that the scheme reads, and the reporting where it asks for it; nothing else. */
export async function gatherInputs(
  scheme: Scheme,
  period: Period,
  means: Means,
  at: Instant,
): Promise<AssessmentInputs> {
  const { submissions, divisions, scope } = means;
  const forms: AcceptedForm[] = [];
  for (const form of formsOf(scheme)) {
    for (const submission of await submissions.list(scope, period, form)) {
      const accepted = await acceptedForm(submission, means);
      if (accepted) forms.push(accepted);
    }
  }
  const inputs = { period, units: assessedUnits(divisions, scope.division, period), forms };
  if (sourcesOf(scheme).every(({ from }) => from === 'form')) return inputs;
  return { ...inputs, reporting: await gatherReporting(period, means, at) };
}
