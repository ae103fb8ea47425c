import type { DivisionCode } from '../division/division.ts';
import type { Period } from '../period/period.ts';
import type { AcceptedForm } from '../submission/accepted-form.ts';
import type { ReportingFacts } from '../timeliness/reporting-facts.ts';
import type { DerivationNode, EvidenceRef } from './derivation.ts';

/** Changes when the same inputs and scheme could give another result. */
export const ENGINE_VERSION = '1';

export type AssessedUnit = { unit: DivisionCode; name: string };

/** `units` are the counties assessed, under the names in force at the end of the period. Order means nothing. */
export type AssessmentInputs = {
  period: Period;
  units: readonly AssessedUnit[];
  forms: readonly AcceptedForm[];
  /** Of every unit and every period within this one; absent where the scheme does not ask for it. */
  reporting?: readonly ReportingFacts[];
};

/** A county without a score has no rank; `reasons` say what is missing. */
export type CountyResult = AssessedUnit & { derivation: DerivationNode } & (
    | {
        state: 'scored';
        /** Rounded, decimal text with the scheme's places. */
        total: string;
        /** Decimal text or a fraction. */
        exactTotal: string;
        /** 1 is best; equal totals share it. */
        rank: number;
        /** The whole computation on one line, as it is printed. */
        formula: string;
      }
    | { state: 'blocked'; reasons: readonly string[] }
  );

/** A parameter of the scheme in force, and the components it holds for; none when it holds for the scheme as a whole. */
export type MethodStatement = { components: readonly string[]; text: string; source: string };

/** A row that was not counted, or a form that was not used, and why. */
export type AssessmentNotice = { message: string; evidence: EvidenceRef };

/** A finished computation, as stored and printed. JSON; every number is exact text. */
export type Assessment = {
  scheme: string;
  edition: Period;
  title: string;
  period: Period;
  engineVersion: string;
  /** partial: some counties are blocked; blocked: all of them. */
  state: 'complete' | 'partial' | 'blocked';
  /** By rank, then by code; blocked counties last. */
  results: readonly CountyResult[];
  method: readonly MethodStatement[];
  notices: readonly AssessmentNotice[];
};

/** What keeps counties from a score, one Chinese sentence each; empty when the assessment is complete. */
export function blockersOf({ results }: Assessment): string[] {
  return results.flatMap((result) =>
    result.state === 'blocked' ? result.reasons.map((reason) => `${result.name}：${reason}`) : [],
  );
}
