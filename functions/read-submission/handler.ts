import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import { expectedOf } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { showSubmission } from '../api/show-submission.ts';
import { readSubmission as route } from '../api/submissions.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  divisions: DivisionRegister;
};

/** So many faults an answer: well below the gateway's limit of 6 MB. */
const PAGE = 500;

/** A submission, its revisions, and the faults of the latest one that was read. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, contents, divisions } = dependencies;
  return async ({ scope, path: key, query }) => {
    const stored = await submissions.find(scope, key);
    const submission = stored ?? expectedOf(key);
    const from = query.from ?? 0;
    const life = {
      submission: showSubmission(submission, divisions),
      explanations: [...(submission.explanations ?? [])],
      history: [...submission.history],
    };
    const latest = submission.revisions.at(-1);
    const check = latest?.check;
    if (!latest || !check || check.outcome === 'unreadable') {
      const none = { total: 0, from, items: [], ...(latest ? { revision: latest.sha256 } : {}) };
      return { content: { ...life, faults: none } };
    }
    const { sha256 } = latest;
    const all = await contents.faults(scope, { ...key, sha256 }, check.content);
    const bySeverity = all.toSorted((a, b) =>
      a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0,
    );
    const items = bySeverity.slice(from, from + PAGE);
    return { content: { ...life, faults: { revision: sha256, total: all.length, from, items } } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { submissions, contents }, { divisions }) =>
  createHandler({ submissions, contents, divisions }),
);

export const handler = onFirstCall(handlerFrom);
