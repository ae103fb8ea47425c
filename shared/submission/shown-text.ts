import { standingExplanations } from './standing-facts.ts';
import { revisionOf, type Submission } from './submission.ts';

/**
 * What a signer is shown, as one text: the file, what was read from it, and the explanations given with it. Its
 * SHA-256 is what is signed; a change of any of these gives another. Undefined while no revision counts.
 */
export function shownText(submission: Submission): string | undefined {
  const revision = revisionOf(submission, submission.current);
  if (revision?.check?.outcome !== 'passed') return undefined;
  const { form, period, unit } = submission.key;
  const explanations = standingExplanations(submission)
    .map(({ fault, text, by }) => [fault, text, by])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify([form, period, unit, revision.sha256, revision.check.content, explanations]);
}
