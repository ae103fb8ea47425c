import type { Role } from '../access/scope.ts';
import type { Instant } from '../period/instant.ts';

/** A cell as people name it: sheet and address in the file that was returned. */
export type NamedCell = { sheet: string; cell: string };

/** 退回: who sent a revision back, why, and which of its cells may be changed; all others are to stay as they were. */
export type SubmissionReturn = {
  revision: string;
  /** How many revisions had been received: only later ones can answer it. */
  received: number;
  cells: readonly NamedCell[];
  reason: string;
  by: string;
  role: Role;
  at: Instant;
};
