import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { ReportStore } from '../../report/report-store.ts';
import { reportEntity } from './report-entity.ts';
import type { Table } from './table.ts';

export function tableReportStore(table: Table, divisions: DivisionRegister): ReportStore {
  const entity = reportEntity(table);
  const read = async (id: string) => {
    const { data } = await entity.get({ id }).go({ consistent: true });
    return data?.report;
  };
  return {
    async record(scope, report) {
      demandWithin(scope, report.file.owner, divisions);
      const { id, period, file } = report;
      const { rejected } = await entity
        .create({ id, period, owner: file.owner, report })
        .go({ returnOnConditionCheckFailure: true });
      return rejected ? ((await read(id)) ?? report) : report;
    },
    async find(scope, id) {
      const report = await read(id);
      if (report) demandWithin(scope, report.file.owner, divisions);
      return report;
    },
    async list(scope, period) {
      const { data } = await entity.query.byPeriod({ period }).go({ pages: 'all' });
      return data
        .filter(({ owner }) => divisions.isWithin(owner, scope.division))
        .map(({ report }) => report);
    },
  };
}
