import type { Scope } from '../../shared/access/scope.ts';
import { assessedUnits } from '../../shared/assessment/assessed-units.ts';
import type { AssessmentInputs } from '../../shared/assessment/assessment.ts';
import { leafKindOf } from '../../shared/assessment/leaf-kinds.ts';
import { leavesOf, type Scheme } from '../../shared/assessment/scheme.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { Period } from '../../shared/period/period.ts';
import type { AcceptedForm } from '../../shared/submission/accepted-form.ts';
import { acceptedRevision } from '../../shared/submission/accepted-revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';

export type Means = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  divisions: DivisionRegister;
  scope: Scope;
};

/** Ids of the forms that the scheme's leaves read. */
function formsOf(scheme: Scheme): string[] {
  const forms = leavesOf(scheme.root).map(({ kind, settings }) => leafKindOf(kind).reads(settings).form);
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

/** What has been accepted of the forms that the scheme reads; nothing else may enter a score. */
export async function gatherInputs(scheme: Scheme, period: Period, means: Means): Promise<AssessmentInputs> {
  const { submissions, divisions, scope } = means;
  const forms: AcceptedForm[] = [];
  for (const form of formsOf(scheme)) {
    for (const submission of await submissions.list(scope, period, form)) {
      const accepted = await acceptedForm(submission, means);
      if (accepted) forms.push(accepted);
    }
  }
  return { period, units: assessedUnits(divisions, scope.division, period), forms };
}
