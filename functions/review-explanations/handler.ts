import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { reviewExplanations } from '../../shared/submission/review-explanations.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { refusedOn } from '../api/refused-on.ts';
import { showSubmission } from '../api/show-submission.ts';
import { reviewExplanations as route } from '../api/submission-life.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { submissions: SubmissionStore; divisions: DivisionRegister };

/** Takes what another person finds of the explanations. */
export function createHandler({ submissions, divisions }: Dependencies): Handle<typeof route> {
  return async ({ scope, path: key, body: { revision, reviews }, at }) => {
    const findings = reviews.map(({ fault, verdict, reason = '' }) => ({ fault, verdict, reason }));
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      reviewExplanations(now, revision, findings, scope, at, sha256),
    );
    if (outcome.kind === 'refused') return refusedOn(outcome);
    return { content: { submission: showSubmission(outcome.now, divisions) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { submissions }, { divisions }) =>
  createHandler({ submissions, divisions }),
);

export const handler = onFirstCall(handlerFrom);
