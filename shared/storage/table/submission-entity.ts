import { CustomAttributeType, Entity } from 'electrodb';
import type { Submission } from '../../submission/submission.ts';
import type { Table } from './table.ts';

/**
 * One item a submission, in the partition of its period. The index holds only those of which something is unfinished or not recorded,
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
        /** Since when the record lacks an entry of the history; empty when it has them all. */
        unrecordedSince: { type: 'string', required: true },
        /** The earlier of the two. */
        waitingSince: { type: 'string', required: true },
        submission: { type: CustomAttributeType<Submission>('any'), required: true },
      },
      indexes: {
        byPeriod: {
          pk: { field: 'pk', composite: ['period'], casing: 'none' },
          sk: { field: 'sk', composite: ['form', 'unit'], casing: 'none' },
        },
        waiting: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['waitingSince', 'form', 'unit'], casing: 'none' },
          condition: (item: { waitingSince?: string }) => item.waitingSince !== '',
        },
      },
    },
    { client, table: name },
  );
}
