import type { PlacedValue } from '../cell-value.ts';
import type { ExpressionValue, Reference } from '../reference/reference.ts';
import { ruleValue } from '../rule-value.ts';

/** `filled(x)` and `or_else(x, y)` over the cells of one row; undefined for every other reference. */
export function cellFunctionValue(
  reference: Reference,
  cellOf: (name: string) => PlacedValue | undefined,
): ExpressionValue | undefined {
  if (reference.kind === 'filled') return ruleValue(cellOf(reference.of)) !== undefined;
  if (reference.kind !== 'or-else') return undefined;
  const lookUp = (name: string) => ruleValue(cellOf(name));
  return reference.of.evaluate(lookUp) ?? reference.otherwise.evaluate(lookUp);
}
