import { systemScope } from '../../shared/access/system-scope.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { type CheckpointMeans, takeCheckpoint } from '../../shared/record/take-checkpoint.ts';
import { recordSigner } from '../../shared/storage/record-key.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { recordsFrom } from '../../shared/storage/storage-from.ts';
import { clock } from '../chain/clock.ts';
import { type Log, log } from '../chain/log.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { templatesIn } from '../chain/templates-in.ts';
import { overSchedule } from '../middleware.ts';
import { environment } from './environment.ts';

type Dependencies = CheckpointMeans & { log: Log };

/**
 * Signs how far every chain reaches. Fails aloud when one is shorter than it was. The checkpoint's hash goes into the
 * log too, which whoever may write the table cannot. Returns how many chains there are.
 */
export function createHandler({ log, ...means }: Dependencies): (at: Instant) => Promise<number> {
  return async (at) => {
    const checkpoint = await takeCheckpoint(at, means);
    if (!checkpoint) return 0;
    const { number, hash, chains } = checkpoint;
    log({ level: 'info', function: 'checkpoint-record', event: 'checkpoint', key: `${number} ${hash}` });
    return chains;
  };
}

export function handlerFrom(variables: Record<string, string | undefined>) {
  const parsed = environment.parse(variables);
  const { chains, checkpoints } = recordsFrom(parsed, templatesIn(parsed.TEMPLATES_DIRECTORY).divisions);
  const take = createHandler({
    chains,
    checkpoints,
    scope: systemScope(parsed.CITY),
    city: parsed.CITY,
    signer: recordSigner(parsed.RECORD_KEY),
    sha256,
    log,
  });
  return overSchedule({ name: 'checkpoint-record', clock, log }, take);
}

export const handler = onFirstCall(handlerFrom);
