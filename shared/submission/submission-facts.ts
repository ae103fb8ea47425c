import { historyFacts } from '../record/history-facts.ts';
import type { RecordFact } from '../record/record-fact.ts';
import type { Sha256 } from '../record/sha256.ts';
import type { Submission } from './submission.ts';

/** What the submission's history adds to the record of its unit. */
export function submissionFacts({ key, history }: Submission, sha256: Sha256): RecordFact[] {
  const { form, period, unit } = key;
  return historyFacts(unit, `submission/${form}/${period}/${unit}`, history, sha256);
}
