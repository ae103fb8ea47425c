import type { Scope } from '../../shared/access/scope.ts';
import { appendFacts, entryOfFact } from '../../shared/record/append-facts.ts';
import type { ChainStore } from '../../shared/record/chain-store.ts';
import { shortHash } from '../../shared/record/record-entry.ts';
import type { VerificationMark } from '../../shared/report/verification-mark.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { printedValidity } from '../../shared/submission/printed-validity.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import { submissionFacts } from '../../shared/submission/submission-facts.ts';
import type { VerificationStore } from '../../shared/submission/verification-store.ts';

export type Means = {
  verifications: VerificationStore;
  chains: ChainStore;
  scope: Scope;
  /** Where people reach the API, without a slash at the end. */
  publicUrl: string;
};

/**
 * What a form prints so that the paper can be verified. The id is made known and the acceptance put on record before
 * anything is printed: no paper ever carries a code that leads nowhere. Undefined where no id was drawn.
 */
export async function verificationMark(
  submission: Submission,
  { verifications, chains, scope, publicUrl }: Means,
): Promise<VerificationMark | undefined> {
  const { key, acceptance } = submission;
  if (acceptance?.verification === undefined) return undefined;
  const { verification: id } = acceptance;
  await verifications.record(scope, { id, ...key, sha256: acceptance.revision });
  const means = { chains, scope, sha256 };
  await appendFacts(submissionFacts(submission, sha256), means);
  const printed = printedValidity(submission, id, sha256);
  const entry = printed && (await entryOfFact(printed.fact, means));
  if (!entry) throw new Error('an acceptance that is not on record');
  return { url: `${publicUrl}/verify/${id}`, shortHash: shortHash(entry) };
}
