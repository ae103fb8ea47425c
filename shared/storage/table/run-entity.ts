import { CustomAttributeType, Entity } from 'electrodb';
import type { AssessmentRun } from '../../assessment/run/assessment-run.ts';
import type { Table } from './table.ts';

/** One item a run, in the partition of its scheme and period; the index holds the unfinished ones only. */
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
        run: { type: CustomAttributeType<AssessmentRun>('any'), required: true },
      },
      indexes: {
        byScheme: {
          pk: { field: 'pk', composite: ['scheme', 'period'], casing: 'none' },
          sk: { field: 'sk', composite: ['version'], casing: 'none' },
        },
        unfinished: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['unfinishedSince', 'scheme'], casing: 'none' },
          condition: (item: { unfinishedSince?: string }) => item.unfinishedSince !== '',
        },
      },
    },
    { client, table: name },
  );
}
