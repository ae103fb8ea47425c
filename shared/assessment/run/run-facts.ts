import { historyFacts } from '../../record/history-facts.ts';
import type { RecordFact } from '../../record/record-fact.ts';
import type { Sha256 } from '../../record/sha256.ts';
import type { AssessmentRun } from './assessment-run.ts';

/** What the run's history adds to the record of the city. From the computation on, it names the result's content. */
export function runFacts({ pointer, city, history, content }: AssessmentRun, sha256: Sha256): RecordFact[] {
  const { scheme, period, version } = pointer;
  const entries = history.map((entry) =>
    content === undefined || entry.act === 'request' ? entry : { ...entry, revision: content },
  );
  return historyFacts(city, `assessment/${scheme}/${period}/${version}`, entries, sha256);
}
