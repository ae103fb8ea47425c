import { comparePeriods, type Period } from '../period/period.ts';
import { figureOf, printFigure } from '../quantity/figure.ts';
import { compareRationals, ONE, rational, sumOf, times, toRational } from '../quantity/rational.ts';
import { periodsOf, valueAt } from './dated.ts';
import { findLeafKind } from './leaf-kinds.ts';
import { childrenOf, leavesOf, type Scheme, type SchemeNode } from './scheme.ts';

const PERCENT = rational(100n);

/** In every period from the edition on, the children that have a weight must share the whole exactly. */
function weightProblems(node: SchemeNode, edition: Period): string[] {
  const weights = childrenOf(node).map(({ weight = {} }) => weight);
  const changes = weights.flatMap(periodsOf).filter((period) => comparePeriods(period, edition) > 0);
  const periods = [...new Set([edition, ...changes])].sort(comparePeriods);
  const own = periods.flatMap((period) => {
    const sum = sumOf(weights.flatMap((weight) => toRational(valueAt(weight, period)?.share ?? '0')));
    if (weights.length === 0 || compareRationals(sum, ONE) === 0) return [];
    return [
      `${node.code} ${node.title}：${period}期各项权重合计${printFigure(figureOf(times(sum, PERCENT)))}%，应为100%`,
    ];
  });
  return [...own, ...childrenOf(node).flatMap((child) => weightProblems(child, edition))];
}

function codesOf(node: SchemeNode): string[] {
  return [node.code, ...childrenOf(node).flatMap(codesOf)];
}

/** What a well-formed scheme still may not be; texts in Chinese, empty when it can be used. */
export function schemeProblems({ root, edition }: Scheme): string[] {
  const codes = codesOf(root);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  const leaves = leavesOf(root).flatMap(({ code, title, kind, settings }) => {
    const found = findLeafKind(kind);
    if (!found) return [`${code} ${title}：没有名为 ${kind} 的计分方式`];
    return found.problems(settings, edition).map((problem) => `${code} ${title}：${problem}`);
  });
  return [
    ...twice.map((code) => `考核项代码 ${code} 重复`),
    ...(root.weight ? [`${root.code} ${root.title}：总项不应有权重`] : []),
    ...weightProblems(root, edition),
    ...leaves,
  ];
}
