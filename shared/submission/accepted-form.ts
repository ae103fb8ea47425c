import type { FormRow } from '../form/cell-value.ts';
import type { Instant } from '../period/instant.ts';
import type { SubmissionKey } from './submission-key.ts';

/** An accepted revision with its rows and where it came from: the only thing an assessment may read figures from. */
export type AcceptedForm = {
  key: SubmissionKey;
  /** First period of the form's edition that was bound to this revision. */
  edition: string;
  revision: { number: number; sha256: string; fileName: string };
  submittedBy: string;
  acceptedBy: string;
  acceptedAt: Instant;
  rows: readonly FormRow[];
};
