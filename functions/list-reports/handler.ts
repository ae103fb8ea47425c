import type { ReportStore } from '../../shared/report/report-store.ts';
import { listReports as route } from '../api/reports.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { reports: ReportStore };

/** The published documents of a period that lie within the caller's scope. */
export function createHandler({ reports }: Dependencies): Handle<typeof route> {
  return async ({ scope, query }) => {
    const found = await reports.list(scope, query.period);
    return { content: { reports: found.map(({ file, ...report }) => ({ ...report, unit: file.owner })) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { reports }) => createHandler({ reports }));

export const handler = onFirstCall(handlerFrom);
