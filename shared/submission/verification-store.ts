import type { Scope } from '../access/scope.ts';
import type { RevisionPointer } from './revision-pointer.ts';

/** Which printed form a verification id stands for: the revision that was accepted. */
export type Verification = { id: string } & RevisionPointer;

export type VerificationStore = {
  /** Recording the same again changes nothing. @throws OutOfScope as the submission store does */
  record(scope: Scope, verification: Verification): Promise<void>;
  /** Takes no scope: whoever holds the paper may ask, and an id cannot be guessed. */
  find(id: string): Promise<Verification | undefined>;
};
