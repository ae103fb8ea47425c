import type { Scope } from '../../shared/access/scope.ts';
import type { AssessmentStore } from '../../shared/assessment/assessment-store.ts';
import { runFacts } from '../../shared/assessment/run/run-facts.ts';
import { appendFacts } from '../../shared/record/append-facts.ts';
import type { ChainStore } from '../../shared/record/chain-store.ts';
import { actFact } from '../../shared/record/record-act.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { submissionFacts } from '../../shared/submission/submission-facts.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { expectationFacts } from '../../shared/timeliness/expectation-facts.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { queueFunction } from '../chain/queue-function.ts';
import type { HandlePointer } from '../middleware.ts';
import { recordPointer } from '../pointers.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  expectations: ExpectationStore;
  assessments: AssessmentStore;
  chains: ChainStore;
  scope: Scope;
};

/** Puts what has happened into the chain of its unit: the whole history as it is now, or one act. Each once. */
export function createHandler(dependencies: Dependencies): HandlePointer<RecordPointer> {
  const { submissions, expectations, assessments, chains, scope } = dependencies;
  const means = { chains, scope, sha256 };
  return async (pointer) => {
    if (pointer.kind === 'act') {
      const { kind: _, ...act } = pointer;
      const fact = actFact(act, scope.division);
      await appendFacts([fact], means);
      return { key: fact.key, state: 'recorded' };
    }
    if (pointer.kind === 'assessment') {
      const run = await assessments.find(scope, pointer);
      if (!run) throw new Error('announced but not stored');
      const { scheme, period, version } = pointer;
      await appendFacts(runFacts(run, sha256), means);
      await assessments.noteRecorded(scope, run.pointer, run.history.length);
      return { key: `${scheme}/${period}/${version}`, state: 'recorded' };
    }
    const { form, period, unit } = pointer;
    if (pointer.kind === 'expectation') {
      const expected = await expectations.find(scope, pointer);
      if (!expected) throw new Error('announced but not stored');
      await appendFacts(expectationFacts(expected, sha256), means);
      await expectations.noteRecorded(scope, expected.key, expected.history.length);
      return { key: `expected/${form}/${period}/${unit}`, state: 'recorded' };
    }
    const submission = await submissions.find(scope, pointer);
    if (!submission) throw new Error('announced but not stored');
    await appendFacts(submissionFacts(submission, sha256), means);
    await submissions.noteRecorded(scope, submission.key, submission.history.length);
    return { key: `${form}/${period}/${unit}`, state: 'recorded' };
  };
}

export const handlerFrom = queueFunction(
  'append-record',
  recordPointer,
  environment,
  (_, { records, scope }) => createHandler({ ...records, scope }),
);

export const handler = onFirstCall(handlerFrom);
