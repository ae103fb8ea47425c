import { exactText, type Rational, roundRational } from './rational.ts';

/** Decimals of a figure that is only shown; marked ≈ wherever it is printed. */
export const SHOWN_PLACES = 4;

/** A stored figure: `exact` is decimal text or a fraction; `approx`, rounded, only where `exact` is too long to print. */
export type Figure = { exact: string; approx?: string };

export function figureOf(value: Rational): Figure {
  const exact = exactText(value);
  const short = !exact.includes('/') && (exact.split('.')[1]?.length ?? 0) <= SHOWN_PLACES;
  return short ? { exact } : { exact, approx: roundRational(value, SHOWN_PLACES) };
}

/** `98.5`, or `≈98.4444`. */
export function printFigure({ exact, approx }: Figure): string {
  return approx === undefined ? exact : `≈${approx}`;
}
