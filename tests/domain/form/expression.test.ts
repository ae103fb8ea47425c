import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellLookUp } from '../../../shared/form/books/cell-look-up.ts';
import type { PlacedValue } from '../../../shared/form/cell-value.ts';
import { compileExpression } from '../../../shared/form/expression.ts';
import type { ExpressionType, ExpressionValue } from '../../../shared/form/reference/reference.ts';
import { resolveCellFunction } from '../../../shared/form/reference/resolve-cell-function.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';

const VARIABLES = {
  a: 'Decimal',
  b: 'Decimal',
  c: 'Decimal',
  list: 'string',
  day: 'string',
  id: 'string',
} as const;
type Known = Partial<Record<keyof typeof VARIABLES, string>>;

function cellOf(known: Known, name: string): PlacedValue {
  const text = known[name as keyof Known];
  const place = { sheet: 's', cell: 'A1' };
  if (text === undefined) return { kind: 'blank', ...place };
  return VARIABLES[name as keyof Known] === 'Decimal'
    ? { kind: 'number', value: new Decimal(text), ...place }
    : { kind: 'text', value: text, ...place };
}

function value(text: string, known: Known, type: ExpressionType = 'bool'): string | boolean | undefined {
  const compiled = compileExpression(text, VARIABLES, type, resolveCellFunction(VARIABLES));
  if ('problem' in compiled) throw new Error(compiled.problem);
  const found: ExpressionValue | undefined = compiled.expression.evaluate(
    cellLookUp((name) => cellOf(known, name), {}),
  );
  return found instanceof Decimal ? found.toFixed() : found;
}

describe('what is not known', () => {
  const texts = [
    'a == b',
    'a + b <= c',
    'a > 0 || b > 0',
    'a > 0 && b > 0',
    '!(a == c)',
    'a in [b, c]',
    'a > b ? c > 0 : true',
  ];
  test('makes an expression that names it unknown, whatever the rest says', () => {
    const figure = fc.integer({ min: -5, max: 5 }).map(String);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.record({ a: figure, b: figure, c: figure }, { requiredKeys: [] }),
        (text, known) => {
          const names = ['a', 'b', 'c'].filter((name) => new RegExp(`\\b${name}\\b`).test(text));
          const all = names.every((name) => known[name as 'a'] !== undefined);
          expect(value(text, known) === undefined).toBe(!all);
        },
      ),
    );
  });

  test('can be asked for, and replaced', () => {
    expect(value('filled(a)', {})).toBe(false);
    expect(value('filled(a)', { a: '0' })).toBe(true);
    expect(value('or_else(a, 0) + b', { b: '2' }, 'Decimal')).toBe('2');
    expect(value('or_else(a, 0) + b', { a: '1.5', b: '2' }, 'Decimal')).toBe('3.5');
    expect(value('or_else(a, b) == 2', { b: '2' })).toBe(true);
    expect(value('or_else(list, "x") == "x"', {})).toBe(true);
  });

  test('is also what a division by zero gives', () => {
    expect(value('a / b', { a: '1', b: '0' }, 'Decimal')).toBeUndefined();
    expect(value('a / b <= 1', { a: '1', b: '0' })).toBeUndefined();
  });
});

describe('figures', () => {
  test('are exact, with literals as they are written', () => {
    expect(value('a + b == 0.3', { a: '0.1', b: '0.2' })).toBe(true);
    expect(value('a != b', { a: '1.10', b: '1.1' })).toBe(false);
    expect(value('round(a * 100 / b, 1)', { a: '2', b: '3' }, 'Decimal')).toBe('66.7');
    expect(value('abs(a - b) <= 0.5', { a: '1', b: '1.5' })).toBe(true);
  });
});

describe('days', () => {
  test.each([
    ['days("2018-02-28", "2018-03-01") == 1', true],
    ['days("2016-02-28", "2016-03-01") == 2', true],
    ['years("2000-02-29", "2018-02-28") == 17', true],
    ['years("2000-02-29", "2018-03-01") == 18', true],
    ['add_months("2018-01-31", 1) == "2018-02-28"', true],
    ['add_months("2018-03-31", -1) == "2018-02-28"', true],
    ['add_months("2015-12-15", 36) == "2018-12-15"', true],
    ['birth_date("11010519491231002X") == "1949-12-31"', true],
    ['sex("11010519491231002X") == "女"', true],
  ])('%s', (text, expected) => expect(value(text, {})).toBe(expected));

  test('a text that is no day gives no span', () => {
    expect(value('days(day, "2018-01-01") > 0', { day: '不详' })).toBeUndefined();
    expect(value('years(birth_date(id), "2018-01-01") >= 18', { id: '123' })).toBeUndefined();
  });
});

test('a cell may have a name that CEL keeps for itself', () => {
  expect(value('list == "x" && size(list) == 1', { list: 'x' })).toBe(true);
});
