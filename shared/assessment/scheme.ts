import type { Period, PeriodKind } from '../period/period.ts';
import { type Dated, valueAt } from './dated.ts';

/** Something a report has to say, and where it comes from: a rule's id or `local-default`. */
export type Sourced = { text: string; source: string };

/** `share` of the node above: `90%` or `1/9`, exact. */
export type Weight = { share: string; source: string };

/** 考核方案: a tree of components as plain data, as written in templates/schemes. */
export type Scheme = {
  name: string;
  /** First period this file holds for. */
  edition: Period;
  title: string;
  periodKind: PeriodKind;
  /** Once, on the total only; half-up is the only mode there is. */
  rounding: { places: number; mode: 'half-up'; source: string };
  /** Equal printed totals share a rank and the next rank is left out: 1, 2, 2, 4. */
  ranking: { compare: 'rounded-total'; ties: 'shared'; source: string };
  notes: readonly Sourced[];
  root: SchemeNode;
};

/** 考核项. A node with children is their weighted sum; any other is scored by the leaf kind it names. */
export type SchemeNode = {
  /** Short and unique, printed in every table: A, B, B1. */
  code: string;
  title: string;
  source: string;
  /** Absent at the root only. */
  weight?: Dated<Weight> | undefined;
  notes: readonly Sourced[];
} & ({ kind: 'weighted-sum'; children: readonly SchemeNode[] } | { kind: string; settings: unknown });

export function childrenOf(node: SchemeNode): readonly SchemeNode[] {
  return 'children' in node ? node.children : [];
}

/** The children that take part in the period, each with its weight in force. */
export function weightedChildren(node: SchemeNode, period: Period): { child: SchemeNode; weight: Weight }[] {
  return childrenOf(node).flatMap((child) => {
    const weight = child.weight && valueAt(child.weight, period);
    return weight ? [{ child, weight }] : [];
  });
}

export type SchemeLeaf = Extract<SchemeNode, { settings: unknown }>;

/** All leaves, in the order of the file. */
export function leavesOf(node: SchemeNode): readonly SchemeLeaf[] {
  return 'children' in node ? node.children.flatMap(leavesOf) : [node];
}
