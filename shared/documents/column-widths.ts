/**
 * Shares the `available` width among columns by their weights, none getting less than its `wanted` width. Where the
 * wanted widths are too much, the widest (for their weight) give way first, down to what they need at `least`.
 * Undefined when not even that fits.
 */
export function columnWidths(
  available: number,
  weights: readonly number[],
  least: readonly number[],
  wanted: readonly number[],
): readonly number[] | undefined {
  if (sum(least) > available) return undefined;
  if (sum(wanted) <= available) return shared(available, weights, wanted);
  const limited = (cap: number): number[] =>
    wanted.map((want, column) => Math.max(least[column] ?? 0, Math.min(want, cap * (weights[column] ?? 0))));
  const lightest = Math.min(...weights.filter((weight) => weight > 0));
  let [low, high] = [0, available / lightest];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(limited(middle)) <= available) low = middle;
    else high = middle;
  }
  const widths = limited(low);
  return shared(available, weights, widths);
}

/** Columns whose share is below their need get the need; the others share the rest. The needs fit. */
function shared(available: number, weights: readonly number[], needs: readonly number[]): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = needs.reduce((rest, need, column) => (fixed.has(column) ? rest - need : rest), available);
    const weight = weights.reduce((total, each, column) => (fixed.has(column) ? total : total + each), 0);
    const widths = weights.map((each, column) =>
      fixed.has(column) ? (needs[column] ?? 0) : (left * each) / weight,
    );
    const short = widths.flatMap((width, column) =>
      !fixed.has(column) && width < (needs[column] ?? 0) ? [column] : [],
    );
    if (short.length === 0) return widths;
    for (const column of short) fixed.add(column);
    if (fixed.size === weights.length) return needs.map((need) => (need * available) / sum(needs));
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
