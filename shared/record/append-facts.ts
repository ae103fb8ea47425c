import type { Scope } from '../access/scope.ts';
import type { ChainStore } from './chain-store.ts';
import { entryAfter, type RecordEntry } from './record-entry.ts';
import type { RecordFact } from './record-fact.ts';
import type { Sha256 } from './sha256.ts';

// Each lost round means that somebody else's entry went in, so this many contenders can always be served.
const MOST_ROUNDS = 64;

export type ChainMeans = { chains: ChainStore; scope: Scope; sha256: Sha256 };

/**
 * Puts one fact at the end of its chain unless it stands there already. Nobody appends after an entry whose place is
 * not noted, so every entry but the last is noted for certain: a fact that is neither the last entry nor noted is
 * not in the chain, and if anybody appends meanwhile, our sequence is taken and we look again. This needs no
 * transaction, and a crash after any write is made good by whoever comes next.
 */
async function appendFact(fact: RecordFact, { chains, scope, sha256 }: ChainMeans): Promise<void> {
  const { unit, key, index } = fact;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const tail = await chains.tail(scope, unit);
    if (tail) await chains.notePlace(scope, tail);
    if (tail?.key === key && tail.index === index) return;
    if ((await chains.placeOf(scope, unit, key, index)) !== undefined) return;
    const entry = entryAfter(tail, fact, sha256);
    if ((await chains.append(scope, entry)) === 'appended') {
      await chains.notePlace(scope, entry);
      return;
    }
  }
  throw new Error(`lost ${MOST_ROUNDS} rounds against other writers of the chain`);
}

/**
 * Puts the facts of one history, all of one key and in order, into the chain of their unit, each once. They only ever
 * went in in this order, so whatever stands before one that is there is there as well.
 */
export async function appendFacts(facts: readonly RecordFact[], means: ChainMeans): Promise<void> {
  const { chains, scope } = means;
  let missing = facts.length;
  for (const { unit, key, index } of facts.toReversed()) {
    if ((await chains.placeOf(scope, unit, key, index)) !== undefined) break;
    missing -= 1;
  }
  for (const fact of facts.slice(missing)) await appendFact(fact, means);
}

/** The entry of a fact that has been appended; undefined when it has not. */
export async function entryOfFact(
  { unit, key, index }: RecordFact,
  { chains, scope }: ChainMeans,
): Promise<RecordEntry | undefined> {
  const place = await chains.placeOf(scope, unit, key, index);
  if (place === undefined) return undefined;
  const [entry] = await chains.read(scope, unit, place, place);
  return entry;
}
