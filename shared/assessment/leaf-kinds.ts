import { eventDeduction } from './event-deduction.ts';
import type { LeafKind } from './leaf-kind.ts';
import { reportedFigure } from './reported-figure.ts';
import { reportingFacts } from './reporting-facts.ts';

/** Every way to score a leaf that a scheme may name. */
const LEAF_KINDS: ReadonlyMap<string, LeafKind> = new Map(
  [reportedFigure, eventDeduction, reportingFacts].map((kind) => [kind.kind, kind]),
);

export function findLeafKind(kind: string): LeafKind | undefined {
  return LEAF_KINDS.get(kind);
}

/** @throws RangeError for a kind that no loaded scheme can name. */
export function leafKindOf(kind: string): LeafKind {
  const found = LEAF_KINDS.get(kind);
  if (!found) throw new RangeError(`unknown leaf kind ${kind}`);
  return found;
}
