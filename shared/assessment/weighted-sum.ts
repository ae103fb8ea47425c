import { figureOf, printFigure } from '../quantity/figure.ts';
import {
  compareRationals,
  exactText,
  type Rational,
  rational,
  sumOf,
  times,
  toRational,
  ZERO,
} from '../quantity/rational.ts';
import type { DerivationNode } from './derivation.ts';
import type { SchemeNode } from './scheme.ts';

/** A derived node with its score still as a fraction. */
export type Derived = { node: DerivationNode; score: Rational | undefined };

/** score × weight; undefined when blocked. */
export function weighted({ node, score }: Derived): Rational | undefined {
  return score && times(score, toRational(node.weight?.share ?? '1'));
}

const isSimple = (expression: string) => /^[0-9.]+$/.test(expression);

/** `(96+100)÷2` where all weights are equal shares, else `91.2×90%+(96+100)÷2×10%`. */
function expressionOf(children: readonly DerivationNode[]): string {
  const shares = children.map(({ weight }) => weight?.share ?? '0');
  const operands = children.map(({ expression = '' }) => expression);
  const equal = rational(1n, BigInt(children.length));
  if (children.length > 1 && shares.every((share) => compareRationals(toRational(share), equal) === 0)) {
    const terms = operands.map((operand) => (isSimple(operand) ? operand : `(${operand})`));
    return `(${terms.join('+')})÷${children.length}`;
  }
  // A quotient times a weight needs no bracket; a sum does.
  const factor = (operand: string) =>
    isSimple(operand) || /^\([^()]*\)÷[0-9]+$/.test(operand) ? operand : `(${operand})`;
  return operands.map((operand, at) => `${factor(operand)}×${shares[at]}`).join('+');
}

/** The children's scores by their weights in force; blocked as soon as one of them is. */
export function weightedSum(node: SchemeNode, derived: readonly Derived[]): Derived {
  const children = derived.map((child) => child.node);
  const base = {
    code: node.code,
    title: node.title,
    kind: node.kind,
    source: node.source,
    entries: [],
    statements: [],
    assumptions: [],
    notes: node.notes,
    evidence: [],
    children,
  };
  const blocked = children.filter((child) => child.score === undefined);
  if (blocked.length > 0) {
    const names = blocked.map(({ code, title }) => code + title);
    return { node: { ...base, sentence: `${names.join('、')}未能计分，本项不计分` }, score: undefined };
  }
  const score = sumOf(derived.map((child) => weighted(child) ?? ZERO));
  const expression = expressionOf(children);
  const figure = figureOf(score);
  const equals = figure.approx === undefined ? `=${exactText(score)}` : printFigure(figure);
  return {
    node: { ...base, score: figure, expression, sentence: `${node.title}=${expression}${equals}` },
    score,
  };
}
