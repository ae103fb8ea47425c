import { setTimeout } from 'node:timers/promises';

/** Waits before attempt 2, 3, …; tests pass one that does not wait. */
export type Pause = (attempt: number) => Promise<void>;

const FIRST = 50;
const LONGEST = 10_000;

/** Milliseconds at most before the attempt: 50, 100, 200 … 10,000. */
export function longestPause(attempt: number): number {
  return Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempt - 2));
}

/** Full jitter: anything up to the longest, so that writers throttled together do not come back together. */
export const pauseWithJitter: Pause = async (attempt) => {
  await setTimeout(Math.random() * longestPause(attempt));
};
