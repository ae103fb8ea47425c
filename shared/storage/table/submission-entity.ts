import { CustomAttributeType, Entity } from 'electrodb';
import type { Submission } from '../../submission/submission.ts';
import type { Table } from './table.ts';

/**
 * One item a submission, in the partition of its period. The index holds only those of which something is unfinished,
 * oldest first: it is the sweep's list and is nearly always empty.
 */
export function submissionEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'submission', version: '1' },
      attributes: {
        period: { type: 'string', required: true },
        form: { type: 'string', required: true },
        unit: { type: 'string', required: true },
        /** Number of history entries: the condition of the next write. */
        version: { type: 'number', required: true },
        /** Empty when nothing is: the library wants every part of an index key, also for items that are kept out of it. */
        unfinishedSince: { type: 'string', required: true },
        submission: { type: CustomAttributeType<Submission>('any'), required: true },
      },
      indexes: {
        byPeriod: {
          pk: { field: 'pk', composite: ['period'], casing: 'none' },
          sk: { field: 'sk', composite: ['form', 'unit'], casing: 'none' },
        },
        unfinished: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['unfinishedSince', 'form', 'unit'], casing: 'none' },
          condition: (item: { unfinishedSince?: string }) => item.unfinishedSince !== '',
        },
      },
    },
    { client, table: name },
  );
}
