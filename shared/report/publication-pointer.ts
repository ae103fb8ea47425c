import type { RunPointer } from '../assessment/run/assessment-run.ts';
import type { RevisionPointer } from '../submission/revision-pointer.ts';

/** What is to be printed; all that a queue message about it holds. */
export type PublicationPointer =
  | ({ kind: 'assessment' } & RunPointer)
  | ({ kind: 'submission' } & RevisionPointer);
