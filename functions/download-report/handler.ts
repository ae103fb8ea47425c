import type { FileStore } from '../../shared/access/file-store.ts';
import type { Refusal } from '../../shared/access/refusal.ts';
import type { RecordAct } from '../../shared/record/record-act.ts';
import type { ReportStore } from '../../shared/report/report-store.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { downloadReport as route } from '../api/reports.ts';
import { actRecorder } from '../chain/act-recorder.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { reports: ReportStore; files: FileStore; recordAct: RecordAct };

const noSuchReport: Refusal = {
  code: 'not-found',
  message: '没有这份报告。',
  todo: '请从报告列表中重新选择。',
};

/**
 * A link to one published document, with the hash by which the file can be verified. Whose document was handed out to
 * whom is put on record first; what cannot be recorded is not handed out.
 */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { reports, files, recordAct } = dependencies;
  return async ({ scope, path, at, requestId }) => {
    const report = await reports.find(scope, path.id);
    if (!report) return { refusal: noSuchReport };
    const { fileName, sha256, file } = report;
    const act = { id: requestId, unit: file.owner, act: 'download', at, by: scope.person } as const;
    await recordAct({ ...act, about: report.id });
    return { content: { ...(await files.downloadLink(scope, file, fileName)), fileName, sha256 } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, { reports }, { divisions }) =>
  createHandler({
    reports,
    files: filesFrom(parsed, parsed.REPORTS_BUCKET, divisions),
    recordAct: actRecorder(parsed, parsed.RECORD_QUEUE_URL),
  }),
);

export const handler = onFirstCall(handlerFrom);
