import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import { explainFaults } from '../../shared/submission/explain-faults.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import { revisionOf } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { refusedOn } from '../api/refused-on.ts';
import { showSubmission } from '../api/show-submission.ts';
import { explainFaults as route } from '../api/submission-life.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  divisions: DivisionRegister;
};

/** Takes what the reporter says about faults of the revision they have before them. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, contents, divisions } = dependencies;
  return async ({ scope, path: key, body: { revision, explanations }, at }) => {
    const before = await submissions.find(scope, key);
    const check = before && revisionOf(before, revision)?.check;
    // A revision and its faults never change, so they may be read before the submission is.
    const faults =
      check?.outcome === 'passed'
        ? await contents.faults(scope, { ...key, sha256: revision }, check.content)
        : [];
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      explainFaults(now, revision, explanations, faults, scope, at, sha256),
    );
    if (outcome.kind === 'refused') return refusedOn(outcome);
    return { content: { submission: showSubmission(outcome.now, divisions) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { submissions, contents }, { divisions }) =>
  createHandler({ submissions, contents, divisions }),
);

export const handler = onFirstCall(handlerFrom);
