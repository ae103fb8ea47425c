import type { Instant } from '../period/instant.ts';
import type { Submission } from './submission.ts';

/**
 * Since when something about the submission waits for a message to arrive: a check, or the printing of what was
 * accepted. Undefined when nothing does. The sweep announces again what has waited too long.
 */
export function unfinishedSince(submission: Submission): Instant | undefined {
  const unchecked = submission.revisions.find((revision) => revision.check === undefined);
  if (unchecked) return unchecked.receivedAt;
  return submission.printed ? undefined : submission.acceptance?.at;
}
