import { readTemplateValue } from '../evidence/read-template-value.ts';
import { comparePeriods, firstDay, type Period, periodParts } from '../period/period.ts';
import type { Scheme } from './scheme.ts';
import { schemeProblems } from './scheme-problems.ts';
import { schemeSchema } from './scheme-schema.ts';

export type SchemeParsed = { ok: true; scheme: Scheme } | { ok: false; problems: string[] };

/** Reads the plain value of a scheme file; every problem is reported, in Chinese. */
export function parseScheme(value: unknown): SchemeParsed {
  const read = readTemplateValue(schemeSchema, value);
  if (!read.ok) return read;
  const problems = schemeProblems(read.value);
  return problems.length === 0 ? { ok: true, scheme: read.value } : { ok: false, problems };
}

export type SchemeCatalogue = {
  /** The latest edition that holds for the period; undefined for an unknown name, another kind of period, or before the first edition. */
  schemeFor(name: string, period: Period): Scheme | undefined;
  names(): readonly string[];
};

export function schemeCatalogue(schemes: readonly Scheme[]): SchemeCatalogue {
  const editions = [...schemes].sort((a, b) => comparePeriods(a.edition, b.edition));
  return {
    schemeFor: (name, period) =>
      editions.findLast(
        (scheme) =>
          scheme.name === name &&
          scheme.periodKind === periodParts(period).kind &&
          firstDay(scheme.edition) <= firstDay(period),
      ),
    names: () => [...new Set(schemes.map(({ name }) => name))].sort(),
  };
}
