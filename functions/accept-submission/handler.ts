import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { PublicationPointer } from '../../shared/report/publication-pointer.ts';
import { acceptRevision } from '../../shared/submission/accept-revision.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import { changeSubmission } from '../../shared/submission/change-submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { refusedOn } from '../api/refused-on.ts';
import { showSubmission } from '../api/show-submission.ts';
import { acceptSubmission as route } from '../api/submissions.ts';
import type { Handle } from '../chain/call.ts';
import { announceOrLeave } from '../chain/leave-to-sweep.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { type DrawId, drawAtRandom } from './draw-id.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  announce: Announce<PublicationPointer>;
  divisions: DivisionRegister;
  drawId: DrawId;
};

/** Accepts the revision that the person has seen, or says which one it is now. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, announce, divisions, drawId } = dependencies;
  return async ({ scope, path: key, body: { revision }, at }) => {
    const verification = drawId(key);
    const outcome = await changeSubmission(submissions, scope, key, (now) =>
      acceptRevision(now, revision, scope, at, verification),
    );
    if (outcome.kind === 'refused') return refusedOn(outcome);
    if (!outcome.now.printed) await announce({ kind: 'submission', ...key, sha256: revision });
    return { content: { submission: showSubmission(outcome.now, divisions) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, { submissions }, { divisions }) => {
  const announce = announceOrLeave<PublicationPointer>(parsed, parsed.PUBLISH_QUEUE_URL, route.function);
  return createHandler({ submissions, announce, divisions, drawId: drawAtRandom });
});

export const handler = onFirstCall(handlerFrom);
