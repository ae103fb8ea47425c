import { randomBytes } from 'node:crypto';
import type { SubmissionKey } from '../../shared/submission/submission-key.ts';

/** Draws the id by which an acceptance's printed form is verified. Whoever foresees one could ask without the paper. */
export type DrawId = (of: SubmissionKey) => string;

export const drawAtRandom: DrawId = () => randomBytes(16).toString('base64url');
