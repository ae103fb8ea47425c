import type { FileStore } from '../../shared/access/file-store.ts';
import type { Refusal } from '../../shared/access/refusal.ts';
import type { ReportStore } from '../../shared/report/report-store.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { downloadReport as route } from '../api/reports.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { reports: ReportStore; files: FileStore };

const noSuchReport: Refusal = {
  code: 'not-found',
  message: '没有这份报告。',
  todo: '请从报告列表中重新选择。',
};

/** A link to one published document, with the hash by which the file can be verified. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { reports, files } = dependencies;
  return async ({ scope, path }) => {
    const report = await reports.find(scope, path.id);
    if (!report) return { refusal: noSuchReport };
    const { fileName, sha256, file } = report;
    return { content: { ...(await files.downloadLink(scope, file, fileName)), fileName, sha256 } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, { reports }, { divisions }) =>
  createHandler({ reports, files: filesFrom(parsed, parsed.REPORTS_BUCKET, divisions) }),
);

export const handler = onFirstCall(handlerFrom);
