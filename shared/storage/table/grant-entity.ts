import { CustomAttributeType, Entity } from 'electrodb';
import type { Grant } from '../../access/grant-store.ts';
import type { Table } from './table.ts';

export function grantEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'grant', version: '1' },
      attributes: {
        person: { type: 'string', required: true },
        grant: { type: CustomAttributeType<Grant>('any'), required: true },
      },
      indexes: {
        byPerson: {
          pk: { field: 'pk', composite: ['person'], casing: 'none' },
          sk: { field: 'sk', composite: [], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}
