import type { PlacedValue } from '../cell-value.ts';
import type { LookUp } from '../reference/reference.ts';
import { ruleValue } from '../rule-value.ts';

/** The days that rules may name, by their names (rule-variables.ts). */
export type PeriodValues = Readonly<Record<string, string>>;

/** How an expression over the cells of one row looks up names: cells, days of the period, `filled(x)` and `or_else(x, y)`. */
export function cellLookUp(
  cellOf: (name: string) => PlacedValue | undefined,
  periodValues: PeriodValues,
): LookUp {
  const lookUp: LookUp = (name, reference) => {
    if (!reference) return ruleValue(cellOf(name)) ?? periodValues[name];
    if (reference.kind === 'filled') return ruleValue(cellOf(reference.of)) !== undefined;
    if (reference.kind !== 'or-else') return undefined;
    return reference.of.evaluate(lookUp) ?? reference.otherwise.evaluate(lookUp);
  };
  return lookUp;
}
