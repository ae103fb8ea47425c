import { Decimal } from '../../quantity/decimal.ts';
import type { FormRow } from '../cell-value.ts';
import type { Expression, ExpressionValue, Measure } from '../reference/reference.ts';
import { asText } from '../rule-value.ts';
import { cellLookUp, type PeriodValues } from './cell-look-up.ts';

/** Takes rows one by one and keeps one figure, so that memory does not grow with the rows. */
export type Accumulator = { take(row: FormRow): void; value(): ExpressionValue | undefined };

const ZERO = new Decimal(0);

/** “—” says that the row has no such figure: it is left out. A blank is not known, and makes the result unknown. */
const saysNotApplicable = (expression: Expression | undefined, row: FormRow) =>
  expression?.references.some((name) => row.cells[name]?.kind === 'not-applicable') ?? false;

function isLess(a: ExpressionValue, b: ExpressionValue): boolean {
  return a instanceof Decimal && b instanceof Decimal ? a.lt(b) : String(a) < String(b);
}

/** Nothing counted: a sum is zero, but there is no smallest or largest. */
export function accumulator({ how, of, where }: Measure, periodValues: PeriodValues): Accumulator {
  let unknown = false;
  let count = 0;
  let sum = ZERO;
  let best: ExpressionValue | undefined;
  const seen = new Set<string>();
  return {
    take(row) {
      if (unknown || saysNotApplicable(where, row) || saysNotApplicable(of, row)) return;
      const lookUp = cellLookUp((cell) => row.cells[cell], periodValues);
      const counts = where ? where.evaluate(lookUp) : true;
      if (counts === false) return;
      const value = of ? of.evaluate(lookUp) : true;
      if (counts === undefined || value === undefined) {
        unknown = true;
        return;
      }
      count += 1;
      if (how === 'sum' && value instanceof Decimal) sum = sum.plus(value);
      else if (how === 'distinct') seen.add(asText(value));
      else if (how === 'min' && (best === undefined || isLess(value, best))) best = value;
      else if (how === 'max' && (best === undefined || isLess(best, value))) best = value;
    },
    value() {
      if (unknown) return undefined;
      switch (how) {
        case 'sum':
          return sum;
        case 'count':
          return new Decimal(count);
        case 'distinct':
          return new Decimal(seen.size);
        default:
          return best;
      }
    },
  };
}
