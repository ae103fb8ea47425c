import type * as z from 'zod';
import type { DivisionCode } from '../division/division.ts';
import { readTemplateValue } from '../evidence/read-template-value.ts';
import type { Period } from '../period/period.ts';
import type { Rational } from '../quantity/rational.ts';
import type { AcceptedForm } from '../submission/accepted-form.ts';
import type { ReportingFacts } from '../timeliness/reporting-facts.ts';
import type { EvidenceRef, ScoredEntry, StartingPoints } from './derivation.ts';
import type { PlacedRow } from './placed-row.ts';
import type { Sourced } from './scheme.ts';

/** What a leaf may look at: the accepted forms and the reporting of the assessment's period, never anything else. */
export type LeafContext = {
  period: Period;
  units: ReadonlySet<DivisionCode>;
  formsOf(form: string): readonly AcceptedForm[];
  /** Undefined when the inputs hold no reporting facts at all. */
  factsOf(unit: DivisionCode): readonly ReportingFacts[] | undefined;
};

/** Where a leaf finds what it scores: a table of a form, or what the system saw of the unit's reporting. */
export type LeafSource = { from: 'form'; form: string; table: string } | { from: 'reporting-facts' };

/** `score` 0–100; without one the leaf is blocked and `sentence` says why. */
export type LeafOutcome = {
  score?: Rational;
  sentence: string;
  start?: StartingPoints;
  statements?: readonly string[];
  entries?: readonly ScoredEntry[];
  evidence?: readonly EvidenceRef[];
};

/** Whether a leaf takes a row, leaves it out for a reason, or has nothing to do with it. */
export type Claim = 'taken' | 'not-mine' | { leftOut: string };

/** A way to score a leaf. A new kind is a new file and a line in the registry. */
export type LeafKind = {
  kind: string;
  /** What is wrong with the settings of a scheme that holds from `edition` on, in Chinese. */
  problems(settings: unknown, edition: Period): string[];
  /** The parameters in force for the period, each with its source, for the method statement of a report. */
  statements(settings: unknown, period: Period): Sourced[];
  /** What the leaf reads, so that no row of a form is passed over in silence. */
  reads(settings: unknown): LeafSource;
  claim(settings: unknown, row: PlacedRow, context: LeafContext): Claim;
  score(settings: unknown, unit: DivisionCode, context: LeafContext): LeafOutcome;
};

type TypedLeafKind<S> = {
  schema: z.ZodType<S>;
  /** What the schema cannot see. */
  problems?(settings: S, edition: Period): string[];
  statements(settings: S, period: Period): Sourced[];
  reads(settings: S): LeafSource;
  claim(settings: S, row: PlacedRow, context: LeafContext): Claim;
  score(settings: S, unit: DivisionCode, context: LeafContext): LeafOutcome;
};

/** For kinds whose settings name a form and a table. */
export function readsForm({ form, table }: { form: string; table: string }): LeafSource {
  return { from: 'form', form, table };
}

export function leafKind<S>(kind: string, typed: TypedLeafKind<S>): LeafKind {
  // A scheme is plain data that was checked when it was loaded: a mismatch here is a fault of the program.
  const settingsOf = (value: unknown) => typed.schema.parse(value);
  return {
    kind,
    problems(value, edition) {
      const read = readTemplateValue(typed.schema, value);
      return read.ok ? (typed.problems?.(read.value, edition) ?? []) : read.problems;
    },
    statements: (value, period) => typed.statements(settingsOf(value), period),
    reads: (value) => typed.reads(settingsOf(value)),
    claim: (value, row, context) => typed.claim(settingsOf(value), row, context),
    score: (value, unit, context) => typed.score(settingsOf(value), unit, context),
  };
}
