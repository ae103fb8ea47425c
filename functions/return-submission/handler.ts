import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { returnRevision } from '../../shared/submission/return-revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import { revisionOf } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { refusedOn } from '../api/refused-on.ts';
import { showSubmission } from '../api/show-submission.ts';
import { returnSubmission as route } from '../api/submission-life.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  divisions: DivisionRegister;
};

/** Sends the revision that the person has seen back to its unit, with the cells that may be changed and the reason. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, contents, divisions } = dependencies;
  return async ({ scope, path: key, body, at }) => {
    const before = await submissions.find(scope, key);
    const check = before && revisionOf(before, body.revision)?.check;
    const rows =
      check?.outcome === 'passed'
        ? await contents.rows(scope, { ...key, sha256: body.revision }, check.content)
        : [];
    const sheets = new Set(rows.flatMap((row) => Object.values(row.cells).map(({ sheet }) => sheet)));
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      returnRevision(now, body, sheets, scope, at, sha256),
    );
    if (outcome.kind === 'refused') return refusedOn(outcome);
    return { content: { submission: showSubmission(outcome.now, divisions) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { submissions, contents }, { divisions }) =>
  createHandler({ submissions, contents, divisions }),
);

export const handler = onFirstCall(handlerFrom);
