import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact decimal numbers. 40 significant digits hold every figure a county can report (万元 with cents, sums of
 * 200,000 rows) and every quotient we round afterwards; nothing here ever passes through a binary float.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/** The exact decimal written in `text` (plain or as Excel stores it, `1.2E-3`), or undefined when it is none. */
export function parseDecimal(text: string): Decimal | undefined {
  return PLAIN.test(text) ? new Decimal(text) : undefined;
}
