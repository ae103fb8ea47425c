import { Decimal, parseDecimal } from '../../quantity/decimal.ts';

/** A spreadsheet keeps 15 significant digits and silently makes zeros of the rest. */
const DIGITS_KEPT = 15;

/**
 * The number to store for exact decimal text, or undefined when a spreadsheet could not hold it exactly and the
 * figure must be written as text. A percentage is stored as spreadsheets mean it: 86.3 → 0.863, shown `86.3%`;
 * the division is exact.
 * @throws Error when `value` is not decimal text.
 */
export function sheetNumber(value: string, percent = false): number | undefined {
  const exact = parseDecimal(value);
  if (!exact) throw new Error(`数值“${value}”不是十进制数`);
  const stored = percent ? exact.div(100) : exact;
  const number = Number(stored.toString());
  const holds = stored.precision() <= DIGITS_KEPT && Number.isFinite(number);
  return holds && new Decimal(String(number)).equals(stored) ? number : undefined;
}

/** `#,##0.00`, `0.0%`. */
export function numberFormat(places: number, percent = false): string {
  return `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${percent ? '%' : ''}`;
}
