import type { Instant } from '../period/instant.ts';
import { advance } from './advance.ts';
import type { Decision } from './decision.ts';
import type { Submission } from './submission.ts';

/** The statutory form of the accepted revision has been printed; `reports` are the ids of its documents. */
export function recordPrinting(
  before: Submission | undefined,
  reports: readonly string[],
  by: string,
  at: Instant,
): Decision<Submission> {
  if (!before?.acceptance) throw new RangeError('printed without having been accepted');
  if (before.printed) return { kind: 'nothing', now: before };
  const step = { at, act: 'print', by, to: 'accepted', revision: before.acceptance.revision } as const;
  return { kind: 'change', next: advance(before, step, { printed: reports }) };
}
