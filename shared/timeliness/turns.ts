import type { Instant } from '../period/instant.ts';
import type { Revision } from '../submission/revision.ts';
import type { Submission } from '../submission/submission.ts';

/**
 * One turn of the unit: from the opening, or from a return, until a revision without an A fault came in. In between
 * a superior holds the form. Instants are the server's receipt instants, not when anything was checked: a queue's
 * backlog makes nobody late.
 */
export type Turn = {
  returnedAt?: Instant;
  /** Receipt of the first revision without an A fault, which ends the turn. */
  passed?: Revision;
  /** The first revision whose check is still awaited, where none has passed yet. */
  unchecked?: Revision;
};

function turnOf(revisions: readonly Revision[], returnedAt: Instant | undefined): Turn {
  const passed = revisions.find(({ check }) => check?.outcome === 'passed');
  const unchecked = revisions.find(({ check }) => check === undefined);
  // A revision that came in earlier and is not checked yet may still turn out to be the one.
  const first = unchecked && (!passed || unchecked.number < passed.number) ? unchecked : undefined;
  return {
    ...(returnedAt === undefined ? {} : { returnedAt }),
    ...(passed ? { passed } : {}),
    ...(first ? { unchecked: first } : {}),
  };
}

/** The turns of a submission in order of time; at least one. */
export function turnsOf({ revisions, returns = [] }: Pick<Submission, 'revisions' | 'returns'>): Turn[] {
  const starts = [0, ...returns.map(({ received }) => received)];
  return starts.map((start, turn) =>
    turnOf(revisions.slice(start, returns[turn]?.received), returns[turn - 1]?.at),
  );
}
