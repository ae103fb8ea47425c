import type { SubmissionKey } from './submission-key.ts';

/** Leads to one revision; all that a queue message about it holds. */
export type RevisionPointer = SubmissionKey & { sha256: string };
