import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import type { ChainMeans } from './append-facts.ts';
import { headOf } from './chain-head.ts';
import { type Checkpoint, checkpointAfter } from './checkpoint.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { Signer } from './signer.ts';

export type CheckpointMeans = ChainMeans & {
  checkpoints: CheckpointStore;
  city: DivisionCode;
  signer: Signer;
};

/** Runs at the same moment write the same checkpoint or one after the other; more than a few there never are. */
const MOST_ROUNDS = 8;

/**
 * The latest checkpoint over all chains of the city, made now if any has grown since the last one.
 * @throws RecordLost when a chain is shorter or other than it was
 */
export async function takeCheckpoint(at: Instant, means: CheckpointMeans): Promise<Checkpoint | undefined> {
  const { chains, checkpoints, scope, city } = means;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const latest = await checkpoints.latest(scope, city);
    const before = latest && { checkpoint: latest, heads: await checkpoints.heads(scope, latest) };
    // A list of units may lag behind; a chain that was once under a checkpoint is never forgotten.
    const units = new Set([...(await chains.units(scope)), ...(before?.heads ?? []).map(({ unit }) => unit)]);
    const tails = [];
    for (const unit of units) tails.push(await chains.tail(scope, unit));
    const heads = tails.flatMap((tail) => (tail ? [headOf(tail)] : []));
    const next = await checkpointAfter(before, heads, city, at, means);
    if (!next) return latest;
    if ((await checkpoints.append(scope, next)) === 'appended') return next.checkpoint;
  }
  throw new Error(`lost ${MOST_ROUNDS} rounds against other checkpoints`);
}
