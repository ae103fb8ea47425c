import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { ChainStore } from '../../record/chain-store.ts';
import { chainEntity, placeEntity } from './chain-entity.ts';
import type { Table } from './table.ts';

export function tableChainStore(table: Table, divisions: DivisionRegister): ChainStore {
  const entries = chainEntity(table);
  const places = placeEntity(table);
  return {
    async tail(scope, unit) {
      demandWithin(scope, unit, divisions);
      const { data } = await entries.query.byUnit({ unit }).go({ order: 'desc', limit: 1, consistent: true });
      return data[0]?.entry;
    },
    async append(scope, entry) {
      demandWithin(scope, entry.unit, divisions);
      const { unit, sequence } = entry;
      const { rejected } = await entries
        .create({ unit, sequence, entry })
        .go({ returnOnConditionCheckFailure: true });
      return rejected ? 'taken' : 'appended';
    },
    async notePlace(scope, { unit, key, index: place, sequence }) {
      demandWithin(scope, unit, divisions);
      await places.put({ unit, key, place, sequence }).go();
    },
    async placeOf(scope, unit, key, place) {
      demandWithin(scope, unit, divisions);
      const { data } = await places.get({ unit, key, place }).go({ consistent: true });
      return data?.sequence;
    },
    async read(scope, unit, from, to) {
      demandWithin(scope, unit, divisions);
      const { data } = await entries.query
        .byUnit({ unit })
        .between({ sequence: from }, { sequence: to })
        .go({ pages: 'all', consistent: true });
      return data.map(({ entry }) => entry);
    },
    async units(scope) {
      const { data } = await entries.query.chains({}).go({ pages: 'all' });
      return data.map(({ unit }) => unit).filter((unit) => divisions.isWithin(unit, scope.division));
    },
  };
}
