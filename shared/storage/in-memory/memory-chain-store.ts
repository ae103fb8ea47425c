import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { ChainStore } from '../../record/chain-store.ts';
import type { RecordEntry } from '../../record/record-entry.ts';

export function memoryChainStore(divisions: DivisionRegister): ChainStore {
  const chains = new Map<string, RecordEntry[]>();
  const places = new Map<string, number>();
  const placeKey = (unit: string, key: string, index: number) => `${unit} ${key} ${index}`;
  return {
    async tail(scope, unit) {
      demandWithin(scope, unit, divisions);
      return structuredClone(chains.get(unit)?.at(-1));
    },
    async append(scope, entry) {
      demandWithin(scope, entry.unit, divisions);
      const chain = chains.get(entry.unit) ?? [];
      chains.set(entry.unit, chain);
      if (chain.length >= entry.sequence) return 'taken';
      if (chain.length !== entry.sequence - 1) throw new RangeError('a gap in the chain');
      chain.push(structuredClone(entry));
      return 'appended';
    },
    async notePlace(scope, { unit, key, index, sequence }) {
      demandWithin(scope, unit, divisions);
      places.set(placeKey(unit, key, index), sequence);
    },
    async placeOf(scope, unit, key, index) {
      demandWithin(scope, unit, divisions);
      return places.get(placeKey(unit, key, index));
    },
    async read(scope, unit, from, to) {
      demandWithin(scope, unit, divisions);
      return structuredClone((chains.get(unit) ?? []).slice(from - 1, to));
    },
    async units(scope) {
      return [...chains.keys()].filter((unit) => divisions.isWithin(unit, scope.division)).sort();
    },
  };
}
