import type { RandomIntegers } from './random-integers.ts';

/** One row of figures in its smallest whole unit (人, 户, or 分 of money where two decimals are shown). */
export type Line = { plan: number; quarter: number; total: number; last_year: number };

const COLUMNS = ['plan', 'quarter', 'total', 'last_year'] as const;

export const percentOf = (value: number, percent: number): number => Math.floor((value * percent) / 100);

/** A year's work against a plan: the last quarter lies within the total, last year was of the same order. */
export function lineFor(plan: number, random: RandomIntegers, most = 104): Line {
  const total = percentOf(plan, random.between(Math.min(96, most), most));
  return {
    plan,
    total,
    quarter: percentOf(total, random.between(20, 35)),
    last_year: percentOf(total, random.between(80, 130)),
  };
}

/** Column by column: the total row of 其中 rows. */
export function sumLines(lines: readonly Line[]): Line {
  const sum = (column: (typeof COLUMNS)[number]) => lines.reduce((all, line) => all + line[column], 0);
  return { plan: sum('plan'), quarter: sum('quarter'), total: sum('total'), last_year: sum('last_year') };
}

/** Each column times the same fraction, rounded down: a part that can never exceed its whole. */
export function partOf(line: Line, numerator: number, denominator: number): Line {
  const part = (value: number) => Math.floor((value * numerator) / denominator);
  return {
    plan: part(line.plan),
    quarter: part(line.quarter),
    total: part(line.total),
    last_year: part(line.last_year),
  };
}

/** `12345` with 2 places → `123.45`. */
export function decimalOf(value: number, places: number): string {
  if (places === 0) return String(value);
  const digits = String(value).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
