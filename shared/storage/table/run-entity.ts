import { CustomAttributeType, Entity } from 'electrodb';
import type { AssessmentRun } from '../../assessment/run/assessment-run.ts';
import type { Table } from './table.ts';

/** One item a run, in the partition of its scheme and period; the index holds those only of which something is unfinished or not recorded. */
export function runEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'run', version: '1' },
      attributes: {
        scheme: { type: 'string', required: true },
        period: { type: 'string', required: true },
        version: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        /** Number of history entries: the condition of the next write. */
        entries: { type: 'number', required: true },
        /** Empty when nothing is: the library wants every part of an index key, also for items that are kept out of it. */
        unfinishedSince: { type: 'string', required: true },
        /** Since when the record lacks an entry of the history; empty when it has them all. */
        unrecordedSince: { type: 'string', required: true },
        /** The earlier of the two. */
        waitingSince: { type: 'string', required: true },
        run: { type: CustomAttributeType<AssessmentRun>('any'), required: true },
      },
      indexes: {
        byScheme: {
          pk: { field: 'pk', composite: ['scheme', 'period'], casing: 'none' },
          sk: { field: 'sk', composite: ['version'], casing: 'none' },
        },
        waiting: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['waitingSince', 'scheme'], casing: 'none' },
          condition: (item: { waitingSince?: string }) => item.waitingSince !== '',
        },
      },
    },
    { client, table: name },
  );
}
