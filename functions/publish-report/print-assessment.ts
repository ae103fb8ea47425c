import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import { entryOf, type RunPointer } from '../../shared/assessment/run/assessment-run.ts';
import { recordPublication } from '../../shared/assessment/run/run-decisions.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { assessmentReport } from '../../shared/report/assessment-report.ts';
import { derivationReport } from '../../shared/report/derivation-report.ts';
import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { type ReportMeans, reportContext } from './report-context.ts';
import { sealEvidence } from './seal-evidence.ts';
import { type Printing, type Means as StoreMeans, storeReport } from './store-report.ts';

export type Means = StoreMeans & ReportMeans & { assessments: AssessmentStore; submissions: SubmissionStore };

/** Seals what the result rests on, prints the ranking and each county's derivation, and then declares the run published. */
export async function printAssessment(pointer: RunPointer, at: Instant, means: Means): Promise<string> {
  const { assessments, scope } = means;
  const run = await assessments.find(scope, pointer);
  const decided = run && entryOf(run, 'publish');
  if (!run || !decided) throw new Error('not decided to be published');
  if (run.state !== 'publishing') return run.state;
  const assessment = await assessments.result(scope, run);
  if (!assessment) throw new Error('a run without its result');

  const context = reportContext(assessment, run.city, decided.at, means);
  const stem = `${pointer.scheme}.${pointer.period}.v${pointer.version}`;
  const common = { period: pointer.period, at: decided.at };
  const printings: Printing[] = [
    {
      ...common,
      stem: `${stem}.ranking`,
      kind: 'ranking',
      owner: run.city,
      document: () => assessmentReport(assessment, context),
    },
    ...assessment.results.map(
      ({ unit }): Printing => ({
        ...common,
        stem: `${stem}.derivation.${unit}`,
        kind: 'derivation',
        owner: unit,
        document: () => derivationReport(assessment, unit, context),
      }),
    ),
  ];
  await sealEvidence(assessment, at, means);
  const ids: string[] = [];
  for (const printing of printings) ids.push(...(await storeReport(printing, means)));
  const outcome = await decideAndSave(
    { read: () => assessments.find(scope, pointer), save: (next) => assessments.save(scope, next) },
    (now) => recordPublication(now, ids, scope.person, at),
  );
  return outcome.now?.state ?? run.state;
}
