import type { Refusal } from '../../shared/access/refusal.ts';
import type { Scope } from '../../shared/access/scope.ts';
import { evidenceOf } from '../../shared/assessment/evidence-of.ts';
import type { SealedAssessment } from '../../shared/assessment/seal-assessment.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { lastDay } from '../../shared/period/period.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';

type Means = { submissions: SubmissionStore; divisions: DivisionRegister; scope: Scope };

/** Nothing is published of what has been sent back since it was computed: says which file, or nothing. */
export async function withdrawnEvidence(
  assessment: SealedAssessment,
  { submissions, divisions, scope }: Means,
): Promise<Refusal | undefined> {
  for (const { form, period, unit, sha256, fileName } of evidenceOf(assessment)) {
    const submission = await submissions.find(scope, { form, period, unit });
    if (submission?.acceptance?.revision === sha256) continue;
    return {
      code: 'not-accepted',
      message: `计算所依据的${divisions.nameOn(unit, lastDay(period))}报送（${fileName}）已不是审核通过的文件。`,
      todo: '请待重新报送并审核通过后，重新计算再公布。',
    };
  }
  return undefined;
}
