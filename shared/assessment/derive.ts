import type { DivisionCode } from '../division/division.ts';
import { LOCAL_DEFAULT } from '../evidence/source-register.ts';
import { figureOf } from '../quantity/figure.ts';
import { exactText } from '../quantity/rational.ts';
import type { LeafContext } from './leaf-kind.ts';
import { leafKindOf } from './leaf-kinds.ts';
import { type SchemeLeaf, type SchemeNode, type Weight, weightedChildren } from './scheme.ts';
import { type Derived, weighted, weightedSum } from './weighted-sum.ts';

function deriveLeaf(leaf: SchemeLeaf, unit: DivisionCode, context: LeafContext): Derived {
  const kind = leafKindOf(leaf.kind);
  const { score, start, sentence, ...outcome } = kind.score(leaf.settings, unit, context);
  const defaults = kind
    .statements(leaf.settings, context.period)
    .filter(({ source }) => source === LOCAL_DEFAULT);
  return {
    score,
    node: {
      code: leaf.code,
      title: leaf.title,
      kind: leaf.kind,
      source: leaf.source,
      ...(score === undefined ? {} : { score: figureOf(score), expression: exactText(score) }),
      ...(start === undefined ? {} : { start }),
      sentence,
      entries: outcome.entries ?? [],
      statements: outcome.statements ?? [],
      assumptions: defaults.map(({ text }) => text),
      notes: leaf.notes,
      evidence: outcome.evidence ?? [],
      children: [],
    },
  };
}

function withWeight(derived: Derived, weight: Weight): Derived {
  const node = { ...derived.node, weight };
  const points = weighted({ ...derived, node });
  const assumptions =
    weight.source === LOCAL_DEFAULT ? [`权重${weight.share}`, ...node.assumptions] : node.assumptions;
  return {
    ...derived,
    node: { ...node, assumptions, ...(points === undefined ? {} : { points: figureOf(points) }) },
  };
}

/** One county's tree. A component without a weight in force does not take part. */
export function derive(node: SchemeNode, unit: DivisionCode, context: LeafContext): Derived {
  if (!('children' in node)) return deriveLeaf(node, unit, context);
  const children = weightedChildren(node, context.period);
  return weightedSum(
    node,
    children.map(({ child, weight }) => withWeight(derive(child, unit, context), weight)),
  );
}
