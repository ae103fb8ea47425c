/** A must be corrected · B should be corrected or explained · C verify and explain · D a hint. */
export type Severity = 'A' | 'B' | 'C' | 'D';

/** 差错: one thing wrong at one place. `message` and `todo` are plain Chinese, with the values put in. */
export type Fault = {
  /** Names a B or C fault of a submission together with the values it is about: what an explanation is bound to. */
  id?: string;
  kind: string;
  severity: Severity;
  sheet: string;
  /** `B7`; absent when the fault belongs to the whole sheet or workbook. */
  cell?: string;
  /** Id of the form's rule, when one was broken. */
  rule?: string;
  /** Where the requirement comes from: `AQ-23` or `local-default`. */
  source?: string;
  message: string;
  todo: string;
};

/** Whether a submission with these faults can be taken: an A fault refuses it. */
export function isRefused(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'A');
}

export type FaultCounts = Record<Severity, number>;

export function countFaults(faults: readonly Fault[]): FaultCounts {
  const counts: FaultCounts = { A: 0, B: 0, C: 0, D: 0 };
  for (const fault of faults) counts[fault.severity] += 1;
  return counts;
}
