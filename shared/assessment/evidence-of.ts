import type { DerivationNode, EvidenceRef } from './derivation.ts';
import type { SealedAssessment } from './seal-assessment.ts';

/** A revision on which a result rests. */
export type EvidenceFile = Pick<EvidenceRef, 'form' | 'period' | 'unit' | 'sha256' | 'fileName'>;

function within({ evidence, entries, children }: DerivationNode): EvidenceRef[] {
  return [...evidence, ...entries.flatMap((entry) => entry.evidence ?? []), ...children.flatMap(within)];
}

/** Every accepted revision from which the assessment read something, each once. */
export function evidenceOf({ results }: Pick<SealedAssessment, 'results'>): EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  for (const { derivation } of results)
    for (const { form, period, unit, sha256, fileName } of within(derivation))
      files.set(`${form}/${period}/${unit}/${sha256}`, { form, period, unit, sha256, fileName });
  return [...files.values()];
}
