import type { SealedAssessment } from '../assessment/seal-assessment.ts';

/** Printed at the foot of every page, so that a sheet of paper leads back to one stored result. */
export function footMark({ resultHash }: SealedAssessment): string {
  return `结果校验码 ${resultHash.slice(0, 16)}`;
}
