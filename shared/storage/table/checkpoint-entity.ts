import { CustomAttributeType, Entity } from 'electrodb';
import type { Checkpoint } from '../../record/checkpoint.ts';
import type { Table } from './table.ts';

/** One item a checkpoint; the heads it is over lie in pages under the name `heads`. */
export function checkpointEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'checkpoint', version: '1' },
      attributes: {
        city: { type: 'string', required: true },
        number: { type: 'number', required: true, padding: { length: 9, char: '0' } },
        heads: { type: 'string', required: true },
        checkpoint: { type: CustomAttributeType<Checkpoint>('any'), required: true },
      },
      indexes: {
        byCity: {
          pk: { field: 'pk', composite: ['city'], casing: 'none' },
          sk: { field: 'sk', composite: ['number'], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}
