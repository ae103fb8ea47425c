/**
 * Exact fractions of whole numbers, lowest terms, denominator above zero. Weights such as 1/9 have no decimal; with
 * fractions a weighted sum stays exact until it is rounded once, at the end.
 */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

/** @throws RangeError for a zero denominator. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('a fraction over zero');
  const sign = denominator < 0n ? -1n : 1n;
  const common = divisor(numerator, denominator * sign) * sign;
  return { numerator: numerator / common, denominator: denominator / common };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

/** `91.25`, `90%` or `1/9`; undefined for anything else. */
export function parseRational(text: string): Rational | undefined {
  const fraction = /^(\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    const denominator = BigInt(fraction[2] ?? '0');
    return denominator === 0n ? undefined : rational(BigInt(fraction[1] ?? '0'), denominator);
  }
  const [, sign = '', whole = '', decimals = '', percent] = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text) ?? [];
  if (whole === '') return undefined;
  const scale = 10n ** BigInt(decimals.length) * (percent === '%' ? 100n : 1n);
  return rational(BigInt(sign + whole + decimals), scale);
}

/** For text already known to be a number. @throws RangeError when it is none. */
export function toRational(text: string): Rational {
  const value = parseRational(text);
  if (value === undefined) throw new RangeError(`not an exact number: ${text}`);
  return value;
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function sumOf(values: readonly Rational[]): Rational {
  return values.reduce(plus, ZERO);
}

/** Negative, zero or positive, as for sorting. */
export function compareRationals(a: Rational, b: Rational): number {
  const { numerator } = minus(a, b);
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
}

function decimalText(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return (scaled < 0n ? '-' : '') + whole + (places > 0 ? `.${digits.slice(-places)}` : '');
}

/** 四舍五入 to decimal text with exactly `places` decimals; a half goes away from zero. */
export function roundRational({ numerator, denominator }: Rational, places: number): string {
  const doubled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places) * 2n + denominator;
  const rounded = doubled / (denominator * 2n);
  return decimalText(numerator < 0n ? -rounded : rounded, places);
}

/** The value without any loss: `91.25` when it has an end as a decimal, else `886/9`. */
export function exactText({ numerator, denominator }: Rational): string {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return `${numerator}/${denominator}`;
  const places = Math.max(twos, fives);
  return decimalText((numerator * 10n ** BigInt(places)) / denominator, places);
}
