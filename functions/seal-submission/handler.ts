import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { sealRevision } from '../../shared/submission/seal-revision.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { refusedOn } from '../api/refused-on.ts';
import { showSubmission } from '../api/show-submission.ts';
import { sealSubmission as route } from '../api/submission-life.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { submissions: SubmissionStore; divisions: DivisionRegister };

/** Seals the revision that was accepted. */
export function createHandler({ submissions, divisions }: Dependencies): Handle<typeof route> {
  return async ({ scope, path: key, body: { revision }, at }) => {
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      sealRevision(now, revision, scope, at),
    );
    if (outcome.kind === 'refused') return refusedOn(outcome);
    return { content: { submission: showSubmission(outcome.now, divisions) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { submissions }, { divisions }) =>
  createHandler({ submissions, divisions }),
);

export const handler = onFirstCall(handlerFrom);
