import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { ChainHead } from '../../record/chain-head.ts';
import type { CheckpointStore } from '../../record/checkpoint-store.ts';
import { checkpointEntity } from './checkpoint-entity.ts';
import { pageStore } from './page-store.ts';
import type { Table } from './table.ts';

export function tableCheckpointStore(table: Table, divisions: DivisionRegister): CheckpointStore {
  const entity = checkpointEntity(table);
  const pages = pageStore(table);
  const ownerOf = ({ city, number }: { city: string; number: number }) => `checkpoint/${city}/${number}`;
  return {
    async latest(scope, city) {
      demandWithin(scope, city, divisions);
      const { data } = await entity.query.byCity({ city }).go({ order: 'desc', limit: 1, consistent: true });
      return data[0]?.checkpoint;
    },
    async read(scope, city, from, to) {
      demandWithin(scope, city, divisions);
      const { data } = await entity.query
        .byCity({ city })
        .between({ number: from }, { number: to })
        .go({ pages: 'all', consistent: true });
      return data.map(({ checkpoint }) => checkpoint);
    },
    async heads(scope, { city, number }) {
      demandWithin(scope, city, divisions);
      const { data } = await entity.get({ city, number }).go({ consistent: true });
      if (!data) throw new Error(`the heads under checkpoint ${number} are missing`);
      return (await pages.read(ownerOf({ city, number }), data.heads, 'heads')) as ChainHead[];
    },
    async append(scope, { checkpoint, heads }) {
      demandWithin(scope, checkpoint.city, divisions);
      const { city, number } = checkpoint;
      const content = await pages.write(ownerOf(checkpoint), { heads });
      const { rejected } = await entity
        .create({ city, number, heads: content, checkpoint })
        .go({ returnOnConditionCheckFailure: true });
      return rejected ? 'taken' : 'appended';
    },
  };
}
