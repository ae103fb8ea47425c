import * as z from 'zod';
import { parseInstant } from '../shared/period/instant.ts';
import { formCode, instant, period, schemeName, sha256, unitCode, version } from './api/words.ts';

// What the queues carry: pointers only, so that nothing personal can lie in a queue or a dead-letter queue.

export const revisionPointer = z.object({ form: formCode, period, unit: unitCode, sha256 });

export const runPointer = z.object({ scheme: schemeName, period, version });

export const publicationPointer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assessment'), ...runPointer.shape }),
  z.object({ kind: z.literal('submission'), ...revisionPointer.shape }),
]);

/** Ids and codes only: what is recorded of an act names nobody and quotes nothing. */
const recordedAct = z.object({
  id: z.string().regex(/^[\w=-]{1,100}$/),
  unit: unitCode.exactOptional(),
  act: z.enum(['deny', 'grant', 'revoke', 'reveal', 'download', 'export']),
  at: instant.transform(parseInstant),
  by: z.string().min(1).max(200),
  about: z.string().max(400),
});

export const recordPointer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('submission'), form: formCode, period, unit: unitCode }),
  z.object({ kind: z.literal('expectation'), form: formCode, period, unit: unitCode }),
  z.object({ kind: z.literal('assessment'), ...runPointer.shape }),
  z.object({ kind: z.literal('act'), ...recordedAct.shape }),
]);
