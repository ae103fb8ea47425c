import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { ChainHead } from '../../record/chain-head.ts';
import type { Checkpoint } from '../../record/checkpoint.ts';
import type { CheckpointStore } from '../../record/checkpoint-store.ts';

export function memoryCheckpointStore(divisions: DivisionRegister): CheckpointStore {
  const stored = new Map<string, { checkpoint: Checkpoint; heads: readonly ChainHead[] }[]>();
  const of = (city: string) => stored.get(city) ?? [];
  return {
    async latest(scope, city) {
      demandWithin(scope, city, divisions);
      return structuredClone(of(city).at(-1)?.checkpoint);
    },
    async read(scope, city, from, to) {
      demandWithin(scope, city, divisions);
      return structuredClone(
        of(city)
          .slice(from - 1, to)
          .map(({ checkpoint }) => checkpoint),
      );
    },
    async heads(scope, { city, number }) {
      demandWithin(scope, city, divisions);
      const found = of(city)[number - 1];
      if (!found) throw new Error(`the heads under checkpoint ${number} are missing`);
      return structuredClone(found.heads);
    },
    async append(scope, { checkpoint, heads }) {
      demandWithin(scope, checkpoint.city, divisions);
      const before = of(checkpoint.city);
      if (before.length >= checkpoint.number) return 'taken';
      stored.set(checkpoint.city, [...before, structuredClone({ checkpoint, heads })]);
      return 'appended';
    },
  };
}
