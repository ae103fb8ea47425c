import { readDerivation as route } from '../api/assessments.ts';
import { showResult, showRun } from '../api/show-run.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { type Means, visibleRun } from '../chain/visible-run.ts';
import { environment } from './environment.ts';

/** 得分溯源 of one unit, as it was stored with the score. */
export function createHandler(dependencies: Means): Handle<typeof route> {
  return async ({ scope, path, query }) => {
    const visible = await visibleRun({ ...path, version: query.version }, scope, dependencies);
    if ('refusal' in visible) return visible;
    const result = visible.results.find(({ unit }) => unit === path.unit);
    if (!result)
      return {
        refusal: {
          code: 'not-found',
          message: '本次考核结果中没有该单位。',
          todo: '请核对区划代码；开发区等不参加考核的单位没有得分。',
        },
      };
    return { content: { ...showRun(visible.run), ...showResult(result), derivation: result.derivation } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, { assessments }, { divisions }) =>
  createHandler({ assessments, divisions, city: parsed.CITY }),
);

export const handler = onFirstCall(handlerFrom);
