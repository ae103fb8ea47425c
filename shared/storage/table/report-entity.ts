import { CustomAttributeType, Entity } from 'electrodb';
import type { ReportRecord } from '../../report/report-record.ts';
import type { Table } from './table.ts';

/** One item a published document; the index lists them by period and owner. */
export function reportEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'report', version: '1' },
      attributes: {
        id: { type: 'string', required: true },
        period: { type: 'string', required: true },
        owner: { type: 'string', required: true },
        report: { type: CustomAttributeType<ReportRecord>('any'), required: true },
      },
      indexes: {
        byId: {
          pk: { field: 'pk', composite: ['id'], casing: 'none' },
          sk: { field: 'sk', composite: [], casing: 'none' },
        },
        byPeriod: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: ['period'], casing: 'none' },
          sk: { field: 'gsi1sk', composite: ['owner', 'id'], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}
