import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import { publishRun } from '../../shared/assessment/run/run-decisions.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { PublicationPointer } from '../../shared/report/publication-pointer.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { publishAssessment as route } from '../api/assessments.ts';
import { showRun } from '../api/show-run.ts';
import type { Handle } from '../chain/call.ts';
import { announceOrLeave } from '../chain/leave-to-sweep.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';
import { withdrawnEvidence } from './withdrawn-evidence.ts';

type Dependencies = {
  assessments: AssessmentStore;
  submissions: SubmissionStore;
  divisions: DivisionRegister;
  announce: Announce<PublicationPointer>;
};

/** Publishes the run that the person has seen, under four eyes; printing follows. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { assessments, submissions, divisions, announce } = dependencies;
  return async ({ scope, path: { scheme, period }, body: { version }, at }) => {
    const pointer = { scheme, period, version };
    const run = await assessments.find(scope, pointer);
    const result = run && (await assessments.result(scope, run));
    const withdrawn = result && (await withdrawnEvidence(result, { submissions, divisions, scope }));
    if (withdrawn) return { refusal: withdrawn };
    const outcome = await decideAndSave(
      {
        read: () => assessments.latest(scope, scheme, period),
        save: (next) => assessments.save(scope, next),
      },
      (latest) => publishRun(latest, pointer, scope.person, at),
    );
    if (outcome.kind === 'refused') {
      const { now } = outcome;
      if (!now) return { refusal: outcome.refusal };
      return { refusal: outcome.refusal, current: { state: now.state, version: now.pointer.version } };
    }
    if (outcome.now.state === 'publishing') await announce({ kind: 'assessment', ...pointer });
    return { content: showRun(outcome.now) };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, records, { divisions }) =>
  createHandler({
    ...records,
    divisions,
    announce: announceOrLeave(parsed, parsed.PUBLISH_QUEUE_URL, route.function),
  }),
);

export const handler = onFirstCall(handlerFrom);
