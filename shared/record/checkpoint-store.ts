import type { Scope } from '../access/scope.ts';
import type { DivisionCode } from '../division/division.ts';
import type { ChainHead } from './chain-head.ts';
import type { Checkpoint } from './checkpoint.ts';

/** Every method throws OutOfScope unless the scope covers the city. */
export type CheckpointStore = {
  latest(scope: Scope, city: DivisionCode): Promise<Checkpoint | undefined>;
  /** Checkpoints `from` to `to`, both included, in order; fewer where there are fewer. */
  read(scope: Scope, city: DivisionCode, from: number, to: number): Promise<readonly Checkpoint[]>;
  /** The heads that the checkpoint is over. @throws Error when they are missing */
  heads(scope: Scope, checkpoint: Checkpoint): Promise<readonly ChainHead[]>;
  /** Stores the heads and then the checkpoint, unless there is one of its number; that one stands then. */
  append(
    scope: Scope,
    stored: { checkpoint: Checkpoint; heads: readonly ChainHead[] },
  ): Promise<'appended' | 'taken'>;
};
