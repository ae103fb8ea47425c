import type { Decimal } from './decimal.ts';
import { roundHalfUp } from './round-half-up.ts';

/** As printed in a report: fixed `places`, thousands separated by a comma (`12,345.60`). */
export function formatDecimal(value: Decimal, places: number, grouping = true): string {
  const fixed = roundHalfUp(value, places).toFixed(places);
  if (!grouping) return fixed;
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\..*)?$/.exec(fixed) ?? [];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}
