import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { extendDue } from '../../shared/timeliness/grant-exceptions.ts';
import { extendDue as route } from '../api/calendar.ts';
import { showExpected } from '../api/show-expected.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

/** Moves a due day on, with the reason in the history. */
export function createHandler(expectations: ExpectationStore): Handle<typeof route> {
  return async ({ scope, path: key, body: { until, reason }, at }) => {
    const outcome = await decideAndSave(
      { read: () => expectations.find(scope, key), save: (next) => expectations.save(scope, next) },
      (now) => extendDue(now, until, reason, scope, at),
    );
    return outcome.kind === 'refused' ? { refusal: outcome.refusal } : { content: showExpected(outcome.now) };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { expectations }) =>
  createHandler(expectations),
);

export const handler = onFirstCall(handlerFrom);
