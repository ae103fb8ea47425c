import type { RecordFact } from '../record/record-fact.ts';
import type { Sha256 } from '../record/sha256.ts';
import type { Acceptance, Submission } from './submission.ts';
import { submissionFacts } from './submission-facts.ts';

/**
 * What a printed form is worth now, by the id that was drawn for its acceptance: `valid` while the acceptance stands,
 * `withdrawn` when it was taken back, `superseded` when another one took its place. With it the fact of that
 * acceptance, whose entry's hash the form prints. Undefined for an id that is not the submission's.
 */
export function printedValidity(
  submission: Submission,
  id: string,
  sha256: Sha256,
): { validity: 'valid' | 'withdrawn' | 'superseded'; acceptance: Acceptance; fact: RecordFact } | undefined {
  const { acceptance: standing, former = [] } = submission;
  const acceptance = [...former, ...(standing ? [standing] : [])].find((one) => one.verification === id);
  const fact = submissionFacts(submission, sha256).find(
    ({ act, at, revision }) => act === 'accept' && at === acceptance?.at && revision === acceptance.revision,
  );
  if (!acceptance || !fact) return undefined;
  const validity = acceptance === standing ? 'valid' : standing ? 'superseded' : 'withdrawn';
  return { validity, acceptance, fact };
}
