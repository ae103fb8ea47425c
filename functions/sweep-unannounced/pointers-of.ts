import type { AssessmentRun, RunPointer } from '../../shared/assessment/run/assessment-run.ts';
import type { PublicationPointer } from '../../shared/report/publication-pointer.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import type { Submission } from '../../shared/submission/submission.ts';

type Pointers = { revisions: RevisionPointer[]; runs: RunPointer[]; publications: PublicationPointer[] };

/** What each unfinished record waits for. */
export function pointersOf(
  submissions: readonly Submission[],
  waitingRuns: readonly AssessmentRun[],
): Pointers {
  const revisions = submissions.flatMap(({ key, revisions: all }) =>
    all.filter(({ check }) => !check).map(({ sha256 }) => ({ ...key, sha256 })),
  );
  const forms = submissions.flatMap(({ key, acceptance, printed }): PublicationPointer[] =>
    acceptance && !printed ? [{ kind: 'submission', ...key, sha256: acceptance.revision }] : [],
  );
  const runs = waitingRuns.filter(({ state }) => state === 'requested').map(({ pointer }) => pointer);
  const results = waitingRuns
    .filter(({ state }) => state === 'publishing')
    .map(({ pointer }): PublicationPointer => ({ kind: 'assessment', ...pointer }));
  return { revisions, runs, publications: [...forms, ...results] };
}
