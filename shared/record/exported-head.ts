import * as z from 'zod';
import type { ChainHead } from './chain-head.ts';
import type { ProofStep } from './merkle.ts';
import { hashText } from './record-entry.ts';

/** A head with the proof that it is under the checkpoint, so that the heads of other units need not be shown. */
export type ExportedHead = ChainHead & { checkpoint: number; proof: readonly ProofStep[] };

export const exportedHeadSchema = z.strictObject({
  checkpoint: z.int().positive(),
  unit: z.string(),
  sequence: z.int().positive(),
  hash: hashText,
  proof: z.array(z.strictObject({ side: z.enum(['left', 'right']), hash: hashText })),
});
