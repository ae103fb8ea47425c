import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { ReportRecord } from '../../report/report-record.ts';
import type { ReportStore } from '../../report/report-store.ts';

const listed = ({ file, id }: ReportRecord) => `${file.owner}/${id}`;

export function memoryReportStore(divisions: DivisionRegister): ReportStore {
  const reports = new Map<string, ReportRecord>();
  return {
    async record(scope, report) {
      demandWithin(scope, report.file.owner, divisions);
      const recorded = reports.get(report.id) ?? structuredClone(report);
      reports.set(report.id, recorded);
      return structuredClone(recorded);
    },
    async find(scope, id) {
      const report = reports.get(id);
      if (report) demandWithin(scope, report.file.owner, divisions);
      return structuredClone(report);
    },
    async list(scope, period) {
      return [...reports.values()]
        .filter((report) => report.period === period && divisions.isWithin(report.file.owner, scope.division))
        .sort((a, b) => (listed(a) < listed(b) ? -1 : 1))
        .map((report) => structuredClone(report));
    },
  };
}
