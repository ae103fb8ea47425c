import { compareRationals, exactText, minus, type Rational, toRational, ZERO } from '../quantity/rational.ts';

/**
 * What is left of the starting points, never less than nothing (扣完为止), and what the derivation says when the floor
 * was reached. `start` is decimal text.
 */
export function leftAfterDeductions(
  start: string,
  taken: Rational,
): { score: Rational; statements: string[] } {
  const left = minus(toRational(start), taken);
  if (compareRationals(left, ZERO) >= 0) return { score: left, statements: [] };
  return {
    score: ZERO,
    statements: [`合计应扣${exactText(taken)}分，超过起始分，扣完为止，按0分计`],
  };
}
