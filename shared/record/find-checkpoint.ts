import type { Instant } from '../period/instant.ts';
import type { Checkpoint } from './checkpoint.ts';

/**
 * Number of the last checkpoint before the instant, 0 when there is none. Checkpoints never go back in time, so a
 * few of them have to be looked at, however many there are.
 */
export async function lastCheckpointBefore(
  at: Instant,
  latest: Checkpoint,
  read: (number: number) => Promise<Checkpoint>,
): Promise<number> {
  if (latest.at < at) return latest.number;
  let before = 0;
  let after = latest.number;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if ((await read(middle)).at < at) before = middle;
    else after = middle;
  }
  return before;
}
