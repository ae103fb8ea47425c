import type { CountyResult } from '../../shared/assessment/assessment.ts';
import { type AssessmentRun, entryOf } from '../../shared/assessment/run/assessment-run.ts';
import type { readAssessment, runAssessment } from './assessments.ts';
import type { Content } from './route.ts';

export function showRun(run: AssessmentRun): Content<typeof runAssessment> {
  const request = entryOf(run, 'request');
  if (!request) throw new Error('a run that nobody asked for');
  return { ...run.pointer, state: run.state, requestedAt: request.at, requestedBy: request.by };
}

/** One county's line: its score, or why it has none. */
export function showResult(result: CountyResult): Content<typeof readAssessment>['scores'][number] {
  const { unit, name } = result;
  if (result.state === 'blocked') return { unit, name, reasons: [...result.reasons] };
  return { unit, name, score: result.total, rank: result.rank, formula: result.formula };
}
