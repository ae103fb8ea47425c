import * as z from 'zod';

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/**
 * Which messages of a batch come back, read as Lambda reads ReportBatchItemFailures: nothing said is success, and an
 * answer that names a message nobody sent, or none at all, fails the whole batch.
 */
export function failedMessages(answer: unknown, ids: readonly string[]): ReadonlySet<string> {
  if (answer === undefined || answer === null) return new Set();
  if (typeof answer === 'object' && !('batchItemFailures' in answer)) return new Set();
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return new Set(ids);
  const named = parsed.data.batchItemFailures.map((failure) => failure.itemIdentifier);
  return new Set(named.every((id) => ids.includes(id)) ? named : ids);
}
