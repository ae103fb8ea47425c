import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { showSubmission } from '../api/show-submission.ts';
import { listSubmissions as route } from '../api/submissions.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { submissions: SubmissionStore; divisions: DivisionRegister };

/** The submissions of a period that lie within the caller's scope. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, divisions } = dependencies;
  return async ({ scope, query }) => {
    const found = await submissions.list(scope, query.period, query.form);
    return { content: { submissions: found.map((submission) => showSubmission(submission, divisions)) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { submissions }, { divisions }) =>
  createHandler({ submissions, divisions }),
);

export const handler = onFirstCall(handlerFrom);
