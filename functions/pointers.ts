import * as z from 'zod';
import { formCode, period, schemeName, sha256, unitCode, version } from './api/words.ts';

// What the queues carry: pointers only, so that nothing personal can lie in a queue or a dead-letter queue.

export const revisionPointer = z.object({ form: formCode, period, unit: unitCode, sha256 });

export const runPointer = z.object({ scheme: schemeName, period, version });

export const publicationPointer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assessment'), ...runPointer.shape }),
  z.object({ kind: z.literal('submission'), ...revisionPointer.shape }),
]);
