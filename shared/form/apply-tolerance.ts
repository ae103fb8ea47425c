import { type ASTNode, parse, serialize } from '@marcbachmann/cel-js';
import type { Tolerance } from './form-edition.ts';

/**
 * Writes 左右 into the comparison: `a == b` becomes “the two differ by no more than the tolerance”, `a <= b` lets `a`
 * exceed `b` by as much. Percent are of the right side.
 * @returns the new expression, or one Chinese line when `holds` is not a single comparison of two numbers.
 */
export function applyTolerance(holds: string, tolerance: Tolerance): { text: string } | { problem: string } {
  let root: ASTNode;
  try {
    root = parse(holds).ast;
  } catch {
    // The expression is compiled as it stands, which says what is wrong with it.
    return { text: holds };
  }
  if (root.op !== '==' && root.op !== '<=' && root.op !== '>=')
    return { problem: '有 tolerance 的审核关系，holds 应为一个 ==、<= 或 >= 比较' };
  // A side may be a bare number such as 80000: it becomes an exact decimal like the other.
  const [left, right] = root.args.map((side) => `decimal(${serialize(side)})`);
  const margin =
    'absolute' in tolerance ? tolerance.absolute : `abs(${right}) * ${tolerance.percent} / decimal(100)`;
  if (root.op === '==') return { text: `abs(${left} - ${right}) <= decimal(${margin})` };
  if (root.op === '<=') return { text: `${left} - ${right} <= decimal(${margin})` };
  return { text: `${right} - ${left} <= decimal(${margin})` };
}
