import { revisionOf, type Submission } from './submission.ts';

/** Which earlier revision of the submission one is to be held against; undefined when there is none. */
export function comparedRevision(
  submission: Submission,
  revision: string,
  against: 'signed' | 'returned',
): string | undefined {
  const { history, returns = [] } = submission;
  if (against === 'signed') {
    const isSigning = (act: string) => act === 'sign-township' || act === 'sign-county';
    return history.findLast((entry) => isSigning(entry.act) && entry.revision !== revision)?.revision;
  }
  const number = revisionOf(submission, revision)?.number ?? 0;
  return returns.findLast(({ received }) => received < number)?.revision;
}

/** The revision that answered a return: the one that was returned next, or that counts now. */
export function answerTo({ returns = [], current }: Submission, at: number): string | undefined {
  return returns[at + 1]?.revision ?? (at === returns.length - 1 ? current : undefined);
}
