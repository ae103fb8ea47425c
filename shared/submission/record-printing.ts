import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import { advance } from './advance.ts';
import type { Decision } from './decision.ts';
import { revisionOf, type Submission } from './submission.ts';

/**
 * The statutory form of the accepted revision has been printed; `reports` are the ids of its documents. Nothing when
 * the acceptance was taken back while the printing was under way.
 */
export function recordPrinting(
  before: Submission | undefined,
  sha256: string,
  reports: readonly string[],
  by: Actor,
  at: Instant,
): Decision<Submission> {
  if (!before || !revisionOf(before, sha256)) throw new RangeError('printed without having been received');
  if (before.printed || before.acceptance?.revision !== sha256) return { kind: 'nothing', now: before };
  return {
    kind: 'change',
    next: advance(before, { at, act: 'print', by, revision: sha256 }, { printed: reports }),
  };
}
