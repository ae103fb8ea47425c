import { storeRow } from '../form/stored-row.ts';
import { canonical } from '../record/canonical.ts';
import type { Assessment, AssessmentInputs } from './assessment.ts';
import { ENGINE_VERSION } from './assessment.ts';
import type { Scheme } from './scheme.ts';

/** All that a result depends on, as one text; the order of units, forms and rows does not show in it. */
export function canonicalInputs(
  scheme: Scheme,
  { period, units, forms, reporting }: AssessmentInputs,
): string {
  const inOrder = <T>(values: readonly T[]) => values.map(canonical).sort();
  return canonical({
    engineVersion: ENGINE_VERSION,
    scheme,
    period,
    units: inOrder(units),
    // Left out where there is none: what was sealed before there was any keeps its hash.
    ...(reporting ? { reporting: inOrder(reporting) } : {}),
    forms: inOrder(
      forms.map(({ key, edition, revision, acceptedBy, rows }) => ({
        key,
        edition,
        revision,
        acceptedBy,
        rows: inOrder(rows.map(storeRow)),
      })),
    ),
  });
}

export function canonicalAssessment(assessment: Assessment): string {
  return canonical(assessment);
}

/** An assessment with the SHA-256 (lower-case hex) of what went in and of what came out. */
export type SealedAssessment = Assessment & { inputsHash: string; resultHash: string };

/** `sha256` hashes UTF-8 text to hex; it comes in as a value because the domain imports no cryptography. */
export function sealAssessment(
  assessment: Assessment,
  scheme: Scheme,
  inputs: AssessmentInputs,
  sha256: (text: string) => string,
): SealedAssessment {
  return {
    ...assessment,
    inputsHash: sha256(canonicalInputs(scheme, inputs)),
    resultHash: sha256(canonicalAssessment(assessment)),
  };
}
