import { CustomAttributeType, Entity } from 'electrodb';
import type { ExpectedSubmission } from '../../timeliness/expected-submission.ts';
import type { Table } from './table.ts';

/** One item an expectation, in the partition of its period. The index holds those not settled or not recorded. */
export function expectationEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'expectation', version: '1' },
      attributes: {
        period: { type: 'string', required: true },
        form: { type: 'string', required: true },
        unit: { type: 'string', required: true },
        /** Number of history entries: the condition of the next write. */
        version: { type: 'number', required: true },
        settled: { type: 'boolean', required: true },
        /** How many entries of the history are known to be in the record. */
        recorded: { type: 'number', required: true },
        expected: { type: CustomAttributeType<ExpectedSubmission>('any'), required: true },
      },
      indexes: {
        byPeriod: {
          pk: { field: 'pk', composite: ['period'], casing: 'none' },
          sk: { field: 'sk', composite: ['form', 'unit'], casing: 'none' },
        },
        open: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: [], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['period', 'form', 'unit'], casing: 'none' },
          condition: ({
            settled,
            recorded,
            version,
          }: {
            settled?: boolean;
            recorded?: number;
            version?: number;
          }) => settled !== true || recorded !== version,
        },
      },
    },
    { client, table: name },
  );
}
