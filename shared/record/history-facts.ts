import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import { canonical } from './canonical.ts';
import type { RecordFact } from './record-fact.ts';
import type { Sha256 } from './sha256.ts';

type HistoryEntry = { at: Instant; act: string; by: string; revision?: string };

/** What a history adds to the record. The same history gives the same facts, however often and wherever it is read. */
export function historyFacts(
  unit: DivisionCode,
  key: string,
  history: readonly HistoryEntry[],
  sha256: Sha256,
): RecordFact[] {
  return history.map((entry, index) => {
    const { at, act, by, revision } = entry;
    const fact = { unit, key, index, act, at, by, content: sha256(canonical(entry)) };
    return revision === undefined ? fact : { ...fact, revision };
  });
}
