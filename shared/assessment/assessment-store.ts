import type { Scope } from '../access/scope.ts';
import type { Instant } from '../period/instant.ts';
import type { Period } from '../period/period.ts';
import type { AssessmentRun, RunPointer } from './run/assessment-run.ts';
import type { SealedAssessment } from './seal-assessment.ts';

/** Every method throws OutOfScope rather than touch the assessment of a city outside the scope. */
export type AssessmentStore = {
  find(scope: Scope, pointer: RunPointer): Promise<AssessmentRun | undefined>;
  /** The run with the highest version. */
  latest(scope: Scope, scheme: string, period: Period): Promise<AssessmentRun | undefined>;
  /** As SubmissionStore.save: the state that follows the stored one by exactly one history entry. */
  save(scope: Scope, next: AssessmentRun): Promise<'saved' | 'conflict'>;
  /** Stores a result under a name made from its content and returns the name; nothing points to it yet. */
  saveResult(scope: Scope, run: AssessmentRun, assessment: SealedAssessment): Promise<string>;
  /** The stored result of a run that has one. @throws Error when some of it is missing */
  result(scope: Scope, run: AssessmentRun): Promise<SealedAssessment | undefined>;
  /** Runs in which something has been waiting since before the instant. */
  unfinished(scope: Scope, before: Instant): Promise<readonly AssessmentRun[]>;
  /** As SubmissionStore.unrecorded. */
  unrecorded(scope: Scope, before: Instant): Promise<readonly RunPointer[]>;
  /** As SubmissionStore.noteRecorded. */
  noteRecorded(scope: Scope, pointer: RunPointer, entries: number): Promise<void>;
};
