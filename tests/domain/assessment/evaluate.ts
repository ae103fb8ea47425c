/** A fraction of whole numbers. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/**
 * What a person with pencil and paper makes of `91.2×90%+(96+100)÷2×10%`: sums of products of decimals, percents and
 * brackets. Written for the tests alone, and on purpose without the product's arithmetic.
 */
export function evaluate(expression: string): Fraction {
  const tokens = expression.match(/[0-9.]+%?|[()+×÷]/g) ?? [];
  if (tokens.join('') !== expression) throw new Error(`not an expression: ${expression}`);
  let at = 0;

  function factor(): Fraction {
    const token = tokens[at++];
    if (token === '(') {
      const value = sum();
      if (tokens[at++] !== ')') throw new Error('unclosed bracket');
      return value;
    }
    const [, whole = '', decimals = '', percent] = /^(\d+)\.?(\d*)(%?)$/.exec(token ?? '') ?? [];
    if (whole === '') throw new Error(`not a number: ${token}`);
    return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * (percent ? 100n : 1n)];
  }

  function product(): Fraction {
    let [top, bottom] = factor();
    while (tokens[at] === '×' || tokens[at] === '÷') {
      const times = tokens[at++] === '×';
      const [a, b] = factor();
      [top, bottom] = times ? [top * a, bottom * b] : [top * b, bottom * a];
    }
    return [top, bottom];
  }

  function sum(): Fraction {
    let [top, bottom] = product();
    while (tokens[at] === '+') {
      at += 1;
      const [a, b] = product();
      [top, bottom] = [top * b + a * bottom, bottom * b];
    }
    return [top, bottom];
  }

  const value = sum();
  if (at !== tokens.length) throw new Error(`left over: ${tokens.slice(at).join('')}`);
  return value;
}

/** Half up, as on paper: values here are never negative. */
export function halfUp([top, bottom]: Fraction, places: number): string {
  const scaled = (top * 10n ** BigInt(places) * 2n + bottom) / (bottom * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
