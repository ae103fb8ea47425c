import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import type { RunPointer } from '../../shared/assessment/run/assessment-run.ts';
import { requestRun } from '../../shared/assessment/run/run-decisions.ts';
import type { SchemeCatalogue } from '../../shared/assessment/scheme-catalogue.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import { runAssessment as route } from '../api/assessments.ts';
import { showRun } from '../api/show-run.ts';
import type { Handle } from '../chain/call.ts';
import { announceOrLeave } from '../chain/leave-to-sweep.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  assessments: AssessmentStore;
  announce: Announce<RunPointer>;
  schemes: SchemeCatalogue;
  city: string;
};

/** Asks for a computation; what is accepted when it runs is what it is computed from. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { assessments, announce, schemes, city } = dependencies;
  return async ({ scope, body: { scheme, period }, at }) => {
    if (!schemes.schemeFor(scheme, period))
      return {
        refusal: {
          code: 'not-found',
          message: `没有适用于该报告期的考核方案“${scheme}”。`,
          todo: '请核对方案名称和报告期。',
        },
      };
    const outcome = await decideAndSave(
      {
        read: () => assessments.latest(scope, scheme, period),
        save: (next) => assessments.save(scope, next),
      },
      (latest) => requestRun(latest, { scheme, period, city }, scope.person, at),
    );
    if (outcome.kind === 'refused') return { refusal: outcome.refusal };
    await announce(outcome.now.pointer);
    return { content: showRun(outcome.now) };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, { assessments }, { schemes }) => {
  const announce = announceOrLeave<RunPointer>(parsed, parsed.ASSESS_QUEUE_URL, route.function);
  return createHandler({ assessments, announce, schemes, city: parsed.CITY });
});

export const handler = onFirstCall(handlerFrom);
