import { CustomAttributeType, Entity } from 'electrodb';
import type { Table } from './table.ts';

/** A page of something larger than one item: rows, faults, an assessment. Written once, before anything points to it. */
export function pageEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'page', version: '1' },
      attributes: {
        /** Path-like key of the record that the content belongs to. */
        owner: { type: 'string', required: true },
        content: { type: 'string', required: true },
        part: { type: 'string', required: true },
        number: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        /** How many pages the part has: a missing one is noticed. */
        of: { type: 'number', required: true },
        bytes: { type: CustomAttributeType<Uint8Array>('any'), required: true },
      },
      indexes: {
        byContent: {
          pk: { field: 'pk', composite: ['owner', 'content'], casing: 'none' },
          sk: { field: 'sk', composite: ['part', 'number'], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}
