import { Environment } from '@marcbachmann/cel-js';
import { type CivilDate, parseCivilDate } from '../period/civil-date.ts';
import { addMonths, fullYears } from '../period/civil-span.ts';
import { dayNumber } from '../period/day-number.ts';
import { Decimal } from '../quantity/decimal.ts';
import { roundHalfUp } from '../quantity/round-half-up.ts';
import { parsePersonId } from './person-id.ts';

const exact = (value: bigint | number) => new Decimal(String(value));
/** Thrown where there is no answer (over zero, a text that is no date): the whole expression is then unknown. */
export class NoAnswer extends Error {}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new NoAnswer();
  return value;
}

function span(from: string, to: string, count: (from: CivilDate, to: CivilDate) => number): Decimal {
  return new Decimal(count(known(parseCivilDate(from)), known(parseCivilDate(to))));
}

const days = (from: CivilDate, to: CivilDate) => dayNumber(to) - dayNumber(from);

// Literals in a rule are written 2 or 0.05; their text is taken as the exact decimal, so no float ever counts.
/** CEL with exact decimals, civil dates and identity numbers; the variables come with each expression. */
export const EXPRESSION_ENVIRONMENT = new Environment()
  .registerType('Decimal', { ctor: Decimal, fields: {} })
  .registerOperator('-Decimal', (a: Decimal) => a.negated())
  .registerFunction('round(Decimal, int): Decimal', (value: Decimal, places: bigint) =>
    roundHalfUp(value, Number(places)),
  )
  .registerFunction('decimal(Decimal): Decimal', (value: Decimal) => value)
  .registerFunction('decimal(int): Decimal', (value: bigint) => exact(value))
  .registerFunction('decimal(double): Decimal', (value: number) => exact(value))
  .registerFunction('abs(Decimal): Decimal', (value: Decimal) => value.abs())
  .registerFunction('days(string, string): Decimal', (from: string, to: string) => span(from, to, days))
  .registerFunction('years(string, string): Decimal', (from: string, to: string) => span(from, to, fullYears))
  .registerFunction('add_months(string, int): string', (date: string, months: bigint) =>
    addMonths(known(parseCivilDate(date)), Number(months)),
  )
  .registerFunction('birth_date(string): string', (id: string) => known(parsePersonId(id)?.birth))
  .registerFunction('sex(string): string', (id: string) => known(parsePersonId(id)?.sex));

const ARITHMETIC: Record<string, (a: Decimal, b: Decimal) => Decimal> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => known(b.isZero() ? undefined : a.div(b)),
};
const ORDER: Record<string, (a: Decimal, b: Decimal) => boolean> = {
  '<': (a, b) => a.lt(b),
  '<=': (a, b) => a.lte(b),
  '>': (a, b) => a.gt(b),
  '>=': (a, b) => a.gte(b),
};
for (const [sign, apply] of Object.entries({ ...ARITHMETIC, ...ORDER })) {
  EXPRESSION_ENVIRONMENT.registerOperator(`Decimal ${sign} Decimal`, apply);
  for (const literal of ['int', 'double']) {
    EXPRESSION_ENVIRONMENT.registerOperator(`Decimal ${sign} ${literal}`, (a: Decimal, b: bigint | number) =>
      apply(a, exact(b)),
    ).registerOperator(`${literal} ${sign} Decimal`, (a: bigint | number, b: Decimal) => apply(exact(a), b));
  }
}
EXPRESSION_ENVIRONMENT.registerOperator('Decimal == Decimal', (a: Decimal, b: Decimal) => a.eq(b));
for (const literal of ['int', 'double']) {
  EXPRESSION_ENVIRONMENT.registerOperator(`Decimal == ${literal}`, (a: Decimal, b: bigint | number) =>
    a.eq(exact(b)),
  );
}
