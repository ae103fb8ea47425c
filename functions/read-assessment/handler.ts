import { readAssessment as route } from '../api/assessments.ts';
import { showResult, showRun } from '../api/show-run.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { type Means, visibleRun } from '../chain/visible-run.ts';
import { environment } from './environment.ts';

/** Scores and ranks of a run, as far as the caller's scope goes; what blocks it is for those who see drafts. */
export function createHandler(dependencies: Means): Handle<typeof route> {
  return async ({ scope, path, query }) => {
    const visible = await visibleRun({ ...path, version: query.version }, scope, dependencies);
    if ('refusal' in visible) return visible;
    const { run, results } = visible;
    return {
      content: { ...showRun(run), blockers: [...(run.blockers ?? [])], scores: results.map(showResult) },
    };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, { assessments }, { divisions }) =>
  createHandler({ assessments, divisions, city: parsed.CITY }),
);

export const handler = onFirstCall(handlerFrom);
