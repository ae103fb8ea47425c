import { CustomAttributeType, Entity } from 'electrodb';
import type { InboxMessage } from '../../timeliness/inbox-message.ts';
import type { Table } from './table.ts';

/** One item a message, in the partition of its unit. */
export function inboxEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'inbox', version: '1' },
      attributes: {
        unit: { type: 'string', required: true },
        id: { type: 'string', required: true },
        isRead: { type: 'boolean', required: true },
        message: { type: CustomAttributeType<InboxMessage>('any'), required: true },
      },
      indexes: {
        byUnit: {
          pk: { field: 'pk', composite: ['unit'], casing: 'none' },
          sk: { field: 'sk', composite: ['id'], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}
