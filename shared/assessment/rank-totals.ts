import { compareRationals, toRational } from '../quantity/rational.ts';

/** Rank of each total, best first: equal totals share a rank and the following ranks are left out (1, 2, 2, 4). */
export function rankTotals(totals: readonly string[]): number[] {
  const values = totals.map(toRational);
  return values.map((value) => 1 + values.filter((other) => compareRationals(other, value) > 0).length);
}
