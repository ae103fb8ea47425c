import type { Scope } from '../access/scope.ts';
import type { Fault } from '../evidence/fault.ts';
import type { FormRow } from '../form/cell-value.ts';
import type { RevisionPointer } from './revision-pointer.ts';

/**
 * What was read from a revision's file. Stored before anything points to it, under a name made from the content, so
 * that two readings of one file can never be mixed. Every method throws OutOfScope as the submission store does.
 */
export type RevisionContents = {
  /** Stores rows and faults and returns the content's name; storing the same again changes nothing. */
  write(
    scope: Scope,
    revision: RevisionPointer,
    content: { rows: readonly FormRow[]; faults: readonly Fault[] },
  ): Promise<string>;
  /** @throws Error when some of it is missing */
  rows(scope: Scope, revision: RevisionPointer, content: string): Promise<readonly FormRow[]>;
  /** @throws Error when some of it is missing */
  faults(scope: Scope, revision: RevisionPointer, content: string): Promise<readonly Fault[]>;
};
