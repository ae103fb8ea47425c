import { Decimal } from './decimal.ts';

/** 四舍五入: to `places` decimals, a half goes away from zero. The only rounding mode the product uses. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}
