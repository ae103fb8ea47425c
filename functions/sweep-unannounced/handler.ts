import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import type { RunPointer } from '../../shared/assessment/run/assessment-run.ts';
import { type Instant, parseInstant } from '../../shared/period/instant.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import type { PublicationPointer } from '../../shared/report/publication-pointer.ts';
import { announcerFrom, recordsFrom } from '../../shared/storage/storage-from.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { clock } from '../chain/clock.ts';
import { log } from '../chain/log.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { templatesIn } from '../chain/templates-in.ts';
import { overSchedule } from '../middleware.ts';
import { environment } from './environment.ts';
import { pointersOf } from './pointers-of.ts';

type Dependencies = {
  submissions: SubmissionStore;
  expectations: ExpectationStore;
  assessments: AssessmentStore;
  announceRevision: Announce<RevisionPointer>;
  announceRun: Announce<RunPointer>;
  announcePublication: Announce<PublicationPointer>;
  announceRecord: Announce<RecordPointer>;
  scope: Scope;
};

// Long enough that what is merely waiting its turn is seldom announced twice; when it is, it has one effect.
const PATIENCE = 5 * 60 * 1000;

/** Histories that the record lacks an entry of. */
async function unrecorded(
  before: Instant,
  { submissions, expectations, assessments, scope }: Dependencies,
): Promise<RecordPointer[]> {
  const [keys, expected, pointers] = [
    await submissions.unrecorded(scope, before),
    await expectations.unrecorded(scope, before),
    await assessments.unrecorded(scope, before),
  ];
  return [
    ...keys.map((key): RecordPointer => ({ kind: 'submission', ...key })),
    ...expected.map((key): RecordPointer => ({ kind: 'expectation', ...key })),
    ...pointers.map((pointer): RecordPointer => ({ kind: 'assessment', ...pointer })),
  ];
}

/** Announces again what was written and seems never to have been announced. Returns how many messages it sent. */
export function createHandler(dependencies: Dependencies): (at: Instant) => Promise<number> {
  const { submissions, assessments, scope } = dependencies;
  return async (at) => {
    const before = parseInstant(new Date(Date.parse(at) - PATIENCE).toISOString());
    const late = await submissions.unfinished(scope, before);
    const { revisions, runs, publications } = pointersOf(late, await assessments.unfinished(scope, before));
    for (const pointer of revisions) await dependencies.announceRevision(pointer);
    for (const pointer of runs) await dependencies.announceRun(pointer);
    for (const pointer of publications) await dependencies.announcePublication(pointer);
    const lacking = await unrecorded(before, dependencies);
    for (const pointer of lacking) await dependencies.announceRecord(pointer);
    return revisions.length + runs.length + publications.length + lacking.length;
  };
}

export function handlerFrom(variables: Record<string, string | undefined>) {
  const parsed = environment.parse(variables);
  const records = recordsFrom(parsed, templatesIn(parsed.TEMPLATES_DIRECTORY).divisions);
  const sweep = createHandler({
    ...records,
    announceRevision: announcerFrom(parsed, parsed.CHECK_QUEUE_URL),
    announceRun: announcerFrom(parsed, parsed.ASSESS_QUEUE_URL),
    announcePublication: announcerFrom(parsed, parsed.PUBLISH_QUEUE_URL),
    announceRecord: announcerFrom(parsed, parsed.RECORD_QUEUE_URL),
    scope: systemScope(parsed.CITY),
  });
  return overSchedule({ name: 'sweep-unannounced', clock, log }, sweep);
}

export const handler = onFirstCall(handlerFrom);
