import { announcerFrom } from '../../shared/storage/storage-from.ts';
import type { StorageVariables } from '../../shared/storage/storage-variables.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import { type Log, log } from './log.ts';
import { faultOf } from './log-fault.ts';

/**
 * Announcing after a write. What was written stands and the person gets the answer, even when the queue cannot be
 * reached: the sweep finds what waits and announces it.
 */
export function leaveToSweep<Pointer>(
  announce: Announce<Pointer>,
  name: string,
  writeLog: Log = log,
): Announce<Pointer> {
  return async (pointer) => {
    try {
      await announce(pointer);
    } catch (error) {
      writeLog({ level: 'error', function: name, event: 'not-announced', ...faultOf(error) });
    }
  };
}

export function announceOrLeave<Pointer>(
  variables: StorageVariables,
  queueUrl: string,
  name: string,
): Announce<Pointer> {
  return leaveToSweep(announcerFrom<Pointer>(variables, queueUrl), name);
}
