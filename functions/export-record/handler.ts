import type { FileStore } from '../../shared/access/file-store.ts';
import type { Refusal } from '../../shared/access/refusal.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { composeExport } from '../../shared/record/compose-export.ts';
import type { RecordAct } from '../../shared/record/record-act.ts';
import type { CheckpointMeans } from '../../shared/record/take-checkpoint.ts';
import { recordSigner } from '../../shared/storage/record-key.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { exportRecord as route } from '../api/records.ts';
import { actRecorder } from '../chain/act-recorder.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = CheckpointMeans & { files: FileStore; divisions: DivisionRegister; recordAct: RecordAct };

const nothingRecorded: Refusal = {
  code: 'not-found',
  message: '还没有任何操作记录可以导出。',
  todo: '请在有报送之后再导出。',
};

/** Puts the record of a unit for a period into the bucket as a set of files, and hands out their links. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { files, divisions, recordAct } = dependencies;
  return async ({ scope, body: { unit, period }, at, requestId }) => {
    await recordAct({ id: requestId, unit, act: 'export', at, by: scope.person, about: `${unit} ${period}` });
    const request = { unit, period, reader: scope, at };
    const texts = await composeExport(request, divisions.isWithin, dependencies);
    if (!texts) return { refusal: nothingRecorded };
    const links = [];
    for (const [name, text] of texts) {
      const bytes = Buffer.from(text);
      const file = { path: `records/${unit}/${sha256(bytes)}/${name}`, owner: unit };
      await files.write(scope, file, bytes, 'application/octet-stream');
      links.push({ name, sha256: sha256(bytes), ...(await files.downloadLink(scope, file, name)) });
    }
    return { content: { files: links } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, records, { divisions }) =>
  createHandler({
    ...records,
    scope: systemScope(parsed.CITY),
    city: parsed.CITY,
    signer: recordSigner(parsed.RECORD_KEY),
    sha256,
    files: filesFrom(parsed, parsed.REPORTS_BUCKET, divisions),
    divisions,
    recordAct: actRecorder(parsed, parsed.RECORD_QUEUE_URL),
  }),
);

export const handler = onFirstCall(handlerFrom);
