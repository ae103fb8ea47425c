import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, parseDecimal } from '../../../shared/quantity/decimal.ts';
import { figureOf, printFigure } from '../../../shared/quantity/figure.ts';
import { formatDecimal } from '../../../shared/quantity/format-decimal.ts';
import {
  compareRationals,
  exactText,
  minus,
  parseRational,
  plus,
  rational,
  roundRational,
  sumOf,
  times,
  toRational,
} from '../../../shared/quantity/rational.ts';
import { roundHalfUp } from '../../../shared/quantity/round-half-up.ts';

const hundredths = fc.integer({ min: -10_000_000, max: 10_000_000 });
const anyRational = fc
  .tuple(fc.bigInt({ min: -100_000n, max: 100_000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe('a decimal', () => {
  it('is exact where a float is not', () => {
    expect(new Decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
    expect(parseDecimal('340828199001010012')?.toFixed()).toBe('340828199001010012');
    expect(parseDecimal('1.2E-3')?.toFixed()).toBe('0.0012');
  });

  it('is written plainly or is none', () => {
    for (const text of ['', '-', '1,5', '１２', '#N/A', 'NaN', 'Infinity', '0x10', '1 2', '1..2'])
      expect(parseDecimal(text)).toBeUndefined();
  });

  it('rounds a half away from zero', () => {
    const rounded = (text: string, places: number) => roundHalfUp(new Decimal(text), places).toFixed(places);
    expect(rounded('1.005', 2)).toBe('1.01');
    expect(rounded('2.5', 0)).toBe('3');
    expect(rounded('-2.5', 0)).toBe('-3');
    expect(rounded('0.4999999999999999999999', 0)).toBe('0');
  });

  it('sums in any order to the same cent', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 50 }), (values) => {
        const decimals = values.map((value) => new Decimal(value).dividedBy(100));
        const sum = (items: Decimal[]) =>
          items.reduce((all, item) => all.plus(item), new Decimal(0)).toFixed(2);
        const cents = values.reduce((all, value) => all + value, 0);
        expect(sum(decimals)).toBe(new Decimal(cents).dividedBy(100).toFixed(2));
        expect(sum(decimals.toReversed())).toBe(sum(decimals));
      }),
    );
  });

  it('is printed with thousands apart and its decimals kept', () => {
    expect(formatDecimal(new Decimal('12345.6'), 2)).toBe('12,345.60');
    expect(formatDecimal(new Decimal('-1234567'), 0)).toBe('-1,234,567');
    expect(formatDecimal(new Decimal('999.995'), 2)).toBe('1,000.00');
    expect(formatDecimal(new Decimal('12345.6'), 1, false)).toBe('12345.6');
  });
});

describe('a fraction', () => {
  it('is read from a decimal, a percentage or a quotient', () => {
    expect(['91.25', '90%', '1/9', '0.5%', '-3'].map((text) => exactText(toRational(text)))).toEqual([
      '91.25',
      '0.9',
      '1/9',
      '0.005',
      '-3',
    ]);
    for (const text of ['', '1/0', '9 0%', '1e3', '1/9%', '.5', '%'])
      expect(parseRational(text)).toBeUndefined();
    expect(() => toRational('—')).toThrow(RangeError);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it('adds nine ninths to one, which no decimal does', () => {
    expect(exactText(sumOf(new Array(9).fill(toRational('1/9'))))).toBe('1');
  });

  it('rounds a half away from zero, exactly', () => {
    expect(roundRational(toRational('91.045'), 2)).toBe('91.05');
    expect(roundRational(toRational('-91.045'), 2)).toBe('-91.05');
    expect(roundRational(toRational('2/3'), 2)).toBe('0.67');
    expect(roundRational(toRational('0.004'), 2)).toBe('0.00');
    expect(roundRational(toRational('7'), 2)).toBe('7.00');
  });

  it('agrees with decimals wherever both are exact', () => {
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 0, max: 4 }), (a, b, places) => {
        const [left, right] = [new Decimal(a).dividedBy(100), new Decimal(b).dividedBy(100)];
        const [one, other] = [toRational(left.toFixed()), toRational(right.toFixed())];
        expect(exactText(plus(one, other))).toBe(left.plus(right).toFixed());
        expect(exactText(minus(one, other))).toBe(left.minus(right).toFixed());
        expect(exactText(times(one, other))).toBe(left.times(right).toFixed());
        expect(Math.sign(compareRationals(one, other))).toBe(left.comparedTo(right));
        expect(new Decimal(roundRational(one, places)).equals(roundHalfUp(left, places))).toBe(true);
      }),
    );
  });

  it('is read back from its exact text', () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        const text = exactText(value);
        if (value.numerator >= 0n || !text.includes('/')) expect(toRational(text)).toEqual(value);
      }),
    );
  });

  it('is printed whole when short, and marked ≈ when not', () => {
    expect(printFigure(figureOf(toRational('98.4444')))).toBe('98.4444');
    expect(printFigure(figureOf(toRational('886/9')))).toBe('≈98.4444');
    expect(figureOf(toRational('0.00005'))).toEqual({ exact: '0.00005', approx: '0.0001' });
  });
});
