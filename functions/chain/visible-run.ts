import { mayAct } from '../../shared/access/may-act.ts';
import type { Refusal } from '../../shared/access/refusal.ts';
import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import type { AssessmentRun } from '../../shared/assessment/run/assessment-run.ts';
import type { SealedAssessment } from '../../shared/assessment/seal-assessment.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { Period } from '../../shared/period/period.ts';

export type Means = { assessments: AssessmentStore; divisions: DivisionRegister; city: string };
type Asked = { scheme: string; period: Period; version: number | undefined };

const noSuchRun: Refusal = {
  code: 'not-found',
  message: '没有可以查看的考核结果。',
  todo: '请核对方案、报告期和计算次数；尚未公布的结果只有市级可以查看。',
};

/**
 * The run that the caller may see, with its result. It is read for the city, whose assessment it is, and shown as
 * far as the caller's scope goes: below the city only what is published, and only the own units' lines.
 */
export async function visibleRun(
  { scheme, period, version }: Asked,
  scope: Scope,
  { assessments, divisions, city }: Means,
): Promise<{ run: AssessmentRun; results: SealedAssessment['results'] } | { refusal: Refusal }> {
  const system = systemScope(city);
  const run =
    version === undefined
      ? await assessments.latest(system, scheme, period)
      : await assessments.find(system, { scheme, period, version });
  const seesDrafts = mayAct(scope, 'read-draft-assessment', city, divisions);
  if (!run || (run.state !== 'published' && !seesDrafts)) return { refusal: noSuchRun };
  const assessment = await assessments.result(system, run);
  const results = assessment?.results ?? [];
  return { run, results: results.filter(({ unit }) => divisions.isWithin(unit, scope.division)) };
}
