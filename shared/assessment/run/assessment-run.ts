import type { DivisionCode } from '../../division/division.ts';
import type { Instant } from '../../period/instant.ts';
import type { Period } from '../../period/period.ts';

export type RunState = 'requested' | 'draft' | 'blocked' | 'publishing' | 'published';

/** Leads to one run; all that a queue message about it holds. Versions count 1, 2, … within scheme and period. */
export type RunPointer = { scheme: string; period: Period; version: number };

export type RunEntry = {
  at: Instant;
  act: 'request' | 'compute' | 'publish' | 'print';
  by: string;
  to: RunState;
};

/**
 * One computation of a scheme for a period, from the forms that were accepted at that moment. It carries its own
 * history; its result is stored apart, before the run points to it.
 */
export type AssessmentRun = {
  pointer: RunPointer;
  /** Whose assessment it is. */
  city: DivisionCode;
  state: RunState;
  /** Names the stored assessment (see `AssessmentStore.saveResult`). */
  content?: string;
  /** Chinese sentences: what keeps the result from being a score. */
  blockers?: readonly string[];
  /** Ids of the published documents. */
  reports?: readonly string[];
  /** One entry a write; its length is the version that the next write depends on. */
  history: readonly RunEntry[];
};

/** Who did it, and when; undefined when it has not been done. */
export function entryOf(run: AssessmentRun, act: RunEntry['act']): RunEntry | undefined {
  return run.history.find((entry) => entry.act === act);
}
