import { CustomAttributeType, Entity } from 'electrodb';
import type { RecordEntry } from '../../record/record-entry.ts';
import type { Table } from './table.ts';

/** One item an entry, in the partition of its unit. The index holds the first of each chain: it is the list of chains. */
export function chainEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'chain', version: '1' },
      attributes: {
        unit: { type: 'string', required: true },
        sequence: { type: 'number', required: true, padding: { length: 12, char: '0' } },
        entry: { type: CustomAttributeType<RecordEntry>('any'), required: true },
      },
      indexes: {
        byUnit: {
          pk: { field: 'pk', composite: ['unit'], casing: 'none' },
          sk: { field: 'sk', composite: ['sequence'], casing: 'none' },
        },
        chains: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['unit'], casing: 'none' },
          condition: (item: { sequence?: number }) => item.sequence === 1,
        },
      },
    },
    { client, table: name },
  );
}

/** Where in its chain a fact stands. */
export function placeEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'place', version: '1' },
      attributes: {
        unit: { type: 'string', required: true },
        key: { type: 'string', required: true },
        place: { type: 'number', required: true },
        sequence: { type: 'number', required: true },
      },
      indexes: {
        byFact: {
          pk: { field: 'pk', composite: ['unit', 'key'], casing: 'none' },
          sk: { field: 'sk', composite: ['place'], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}
