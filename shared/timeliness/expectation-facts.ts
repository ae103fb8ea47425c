import { historyFacts } from '../record/history-facts.ts';
import type { RecordFact } from '../record/record-fact.ts';
import type { Sha256 } from '../record/sha256.ts';
import type { ExpectedSubmission } from './expected-submission.ts';

/** What the expectation's history adds to the record of its unit: opening, extensions, exemptions with their reasons. */
export function expectationFacts({ key, history }: ExpectedSubmission, sha256: Sha256): RecordFact[] {
  const { form, period, unit } = key;
  return historyFacts(unit, `expected/${form}/${period}/${unit}`, history, sha256);
}
