import type { Pause } from '../backoff.ts';

/** With pauses of up to ten seconds this survives a minute of throttling and ends before a queue worker's time does. */
export const MOST_ATTEMPTS = 16;

const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'InternalServerError',
]);

/** The library puts its own error around the one of the SDK. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && (BUSY.has(error.name) || isBusy(error.cause));
}

/**
 * Writes every item or throws. `batch` answers with the items that the table did not take; being told to come back
 * later counts as having taken none.
 */
export async function writeAll<Item>(
  items: readonly Item[],
  batch: (items: readonly Item[]) => Promise<readonly Item[]>,
  pause: Pause,
): Promise<void> {
  let left = items;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > MOST_ATTEMPTS)
      throw new Error(`${left.length} of ${items.length} items not stored after ${MOST_ATTEMPTS} attempts`);
    if (attempt > 1) await pause(attempt);
    try {
      left = await batch(left);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
}
