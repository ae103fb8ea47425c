import { createHash } from 'node:crypto';
import { assess } from '../../shared/assessment/assess.ts';
import { blockersOf } from '../../shared/assessment/assessment.ts';
import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import type { RunPointer } from '../../shared/assessment/run/assessment-run.ts';
import { recordResult } from '../../shared/assessment/run/run-decisions.ts';
import type { SchemeCatalogue } from '../../shared/assessment/scheme-catalogue.ts';
import { sealAssessment } from '../../shared/assessment/seal-assessment.ts';
import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { queueFunction } from '../chain/queue-function.ts';
import type { HandlePointer } from '../middleware.ts';
import { runPointer } from '../pointers.ts';
import { environment } from './environment.ts';
import { gatherInputs, type Means } from './gather-inputs.ts';

type Dependencies = Means & { assessments: AssessmentStore; schemes: SchemeCatalogue };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Computes a requested run, stores the result with its derivation, and only then lets the run point to it. */
export function createHandler(dependencies: Dependencies): HandlePointer<RunPointer> {
  const { assessments, schemes, scope } = dependencies;
  return async (pointer, at) => {
    const name = `${pointer.scheme}/${pointer.period}/${pointer.version}`;
    const run = await assessments.find(scope, pointer);
    if (!run) throw new Error('announced but not requested');
    if (run.state !== 'requested') return { key: name, state: run.state };
    const scheme = schemes.schemeFor(pointer.scheme, pointer.period);
    if (!scheme) throw new Error(`no scheme ${pointer.scheme} for ${pointer.period}`);
    const inputs = await gatherInputs(scheme, pointer.period, dependencies, at);
    const assessment = sealAssessment(assess(scheme, inputs), scheme, inputs, sha256);
    const content = await assessments.saveResult(scope, run, assessment);
    const result = { content, blockers: blockersOf(assessment) };
    const outcome = await decideAndSave(
      { read: () => assessments.find(scope, pointer), save: (next) => assessments.save(scope, next) },
      (now) => recordResult(now, result, scope.person, at),
    );
    return { key: name, state: outcome.now?.state ?? run.state };
  };
}

export const handlerFrom = queueFunction('assess', runPointer, environment, (_, workshop) => {
  const { records, templates, scope } = workshop;
  return createHandler({ ...records, ...templates, scope });
});

export const handler = onFirstCall(handlerFrom);
