import type { APIGatewayProxyEventV2, Context, SQSEvent, SQSRecord } from 'aws-lambda';
import type { DrawId } from '../../functions/accept-submission/draw-id.ts';
import * as acceptSubmission from '../../functions/accept-submission/handler.ts';
import * as annotateSubmission from '../../functions/annotate-submission/handler.ts';
import * as readApi from '../../functions/api/assessments.ts';
import * as differencesApi from '../../functions/api/differences.ts';
import { readProfile } from '../../functions/api/profile.ts';
import * as recordApi from '../../functions/api/records.ts';
import * as reportApi from '../../functions/api/reports.ts';
import type { Route } from '../../functions/api/route.ts';
import * as lifeApi from '../../functions/api/submission-life.ts';
import * as submissionApi from '../../functions/api/submissions.ts';
import * as uploadApi from '../../functions/api/uploads.ts';
import * as appendRecord from '../../functions/append-record/handler.ts';
import * as assess from '../../functions/assess/handler.ts';
import type { Handle } from '../../functions/chain/call.ts';
import type { LogLine } from '../../functions/chain/log.ts';
import { recordedStores } from '../../functions/chain/recorded-stores.ts';
import type { Session } from '../../functions/chain/session.ts';
import * as checkpointRecord from '../../functions/checkpoint-record/handler.ts';
import * as completeUpload from '../../functions/complete-upload/handler.ts';
import * as downloadReport from '../../functions/download-report/handler.ts';
import * as explainFaults from '../../functions/explain-faults/handler.ts';
import * as exportRecord from '../../functions/export-record/handler.ts';
import * as fillTemplate from '../../functions/fill-template/handler.ts';
import * as listReports from '../../functions/list-reports/handler.ts';
import * as listReturns from '../../functions/list-returns/handler.ts';
import * as listSubmissions from '../../functions/list-submissions/handler.ts';
import { overHttp, overQueue } from '../../functions/middleware.ts';
import { publicationPointer, recordPointer, revisionPointer, runPointer } from '../../functions/pointers.ts';
import * as publishAssessment from '../../functions/publish-assessment/handler.ts';
import * as publishReport from '../../functions/publish-report/handler.ts';
import * as readAssessment from '../../functions/read-assessment/handler.ts';
import * as readDerivation from '../../functions/read-derivation/handler.ts';
import * as readDifferences from '../../functions/read-differences/handler.ts';
import * as readProfileHandler from '../../functions/read-profile/handler.ts';
import * as readSubmission from '../../functions/read-submission/handler.ts';
import { demandsFrom } from '../../functions/receive-submission/demands-from.ts';
import * as receiveSubmission from '../../functions/receive-submission/handler.ts';
import { readAndCheck } from '../../functions/receive-submission/read-and-check.ts';
import * as requestUpload from '../../functions/request-upload/handler.ts';
import * as returnSubmission from '../../functions/return-submission/handler.ts';
import * as reviewExplanations from '../../functions/review-explanations/handler.ts';
import * as runAssessment from '../../functions/run-assessment/handler.ts';
import * as sealSubmission from '../../functions/seal-submission/handler.ts';
import * as signSubmission from '../../functions/sign-submission/handler.ts';
import * as sweepUnannounced from '../../functions/sweep-unannounced/handler.ts';
import * as verifyForm from '../../functions/verify-form/handler.ts';
import type { Grant } from '../../shared/access/grant-store.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { RunPointer } from '../../shared/assessment/run/assessment-run.ts';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { type Instant, parseInstant } from '../../shared/period/instant.ts';
import type { RecordAct } from '../../shared/record/record-act.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import type { PublicationPointer } from '../../shared/report/publication-pointer.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import { memoryFileStore } from '../../shared/storage/in-memory/memory-file-store.ts';
import { memoryQueue } from '../../shared/storage/in-memory/memory-queue.ts';
import { memoryRecords } from '../../shared/storage/in-memory/memory-records.ts';
import { recordSigner } from '../../shared/storage/record-key.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import type { RevisionPointer } from '../../shared/submission/revision-pointer.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { signInDesk } from './sign-in-desk.ts';

export const CITY = '340800';
export const templates = readTemplates();
export const PUBLIC_URL = 'https://api.example';
const RECORD_KEY = 'the secret of every office in these tests';

/** What is drawn at random elsewhere: the same in every run, so that runs can be compared. */
const drawId: DrawId = ({ form, period, unit }) => sha256(`${form} ${period} ${unit}`).slice(0, 22);

/** Reporters `r-<county>`; signers of one county; in the city office `office-1`, `office-2`; a leader; the one who manages grants. */
const PEOPLE: readonly [person: string, role: Grant['role'], division: string][] = [
  ['r-340825', 'reporter', '340825'],
  ['r-340828', 'reporter', '340828'],
  ['r-340722', 'reporter', '340722'],
  ['township-340825', 'township-signer', '340825'],
  ['county-340825', 'county-signer', '340825'],
  ['office-1', 'city-office', CITY],
  ['office-2', 'city-office', CITY],
  ['leader', 'city-leader', CITY],
  ['security', 'security-administrator', CITY],
];

type Said = { status: number; body: unknown; text: string };
type Asking = { path?: Record<string, string>; query?: Record<string, string>; body?: unknown };

export type Office = Awaited<ReturnType<typeof openOffice>>;

/**
 * Everything of the system but the cloud: real chain, real tokens, real templates and readers; records in memory.
 * `around` may put something around each port that does I/O; `demandsOf` says what is asked of a submission.
 */
export async function openOffice(
  around = <Port extends object>(port: Port): Port => port,
  demandsOf = demandsFrom(templates.obligations),
) {
  const { divisions, schemes, sources } = templates;
  const kept = memoryRecords(divisions);
  const uploads = around(memoryFileStore(divisions));
  const files = around(memoryFileStore(divisions));
  const queues = {
    check: around(memoryQueue<RevisionPointer>()),
    assess: around(memoryQueue<RunPointer>()),
    publish: around(memoryQueue<PublicationPointer>()),
    record: around(memoryQueue<RecordPointer>()),
  };
  const recordAct: RecordAct = (act) => queues.record.announce({ kind: 'act', ...act });
  const records = recordedStores(
    {
      ...kept,
      submissions: around(kept.submissions),
      contents: around(kept.contents),
      assessments: around(kept.assessments),
      reports: around(kept.reports),
      verifications: around(kept.verifications),
      chains: around(kept.chains),
      checkpoints: around(kept.checkpoints),
    },
    queues.record.announce,
    recordAct,
  );
  const desk = await signInDesk();
  const logged: LogLine[] = [];
  const log = (line: LogLine) => logged.push(line);
  const scope = systemScope(CITY);
  let now = parseInstant('2019-01-10T01:00:00.000Z');
  const clock = () => now;
  const session: Session = {
    verifyToken: desk.verifyToken,
    grants: kept.grants,
    divisions,
    city: CITY,
    clock,
    log,
    recordAct,
  };
  for (const [person, role, division] of PEOPLE)
    await kept.grants.grant(
      { ...scope, division: '340000' },
      {
        person,
        name: `${person}（示例）`,
        role,
        division,
        grantedBy: 'security',
        grantedAt: now,
      },
    );

  // Says what was printed, in place of a rendering: the renderers have their own tests.
  const print = async (document: ReportDocument) => Buffer.from(JSON.stringify(document));
  const means = { ...records, ...templates, uploads, files, scope, sources };
  const recordMeans = { ...records, scope, city: CITY, signer: recordSigner(RECORD_KEY), sha256 };
  const workers = {
    check: overQueue(
      { name: 'receive-submission', clock, log },
      revisionPointer,
      receiveSubmission.createHandler({ ...means, readAndCheck, demandsOf }),
    ),
    assess: overQueue({ name: 'assess', clock, log }, runPointer, assess.createHandler(means)),
    publish: overQueue(
      { name: 'publish-report', clock, log },
      publicationPointer,
      publishReport.createHandler({ ...means, render: { pdf: print, xlsx: print }, publicUrl: PUBLIC_URL }),
    ),
    record: overQueue(
      { name: 'append-record', clock, log },
      recordPointer,
      appendRecord.createHandler(means),
    ),
  };

  let requests = 0;
  async function call<R extends Route>(
    route: R,
    handle: Handle<R>,
    authorization: string | undefined,
    { path = {}, query = {}, body }: Asking,
  ): Promise<Said> {
    requests += 1;
    const event = {
      headers: authorization === undefined ? {} : { authorization },
      pathParameters: path,
      queryStringParameters: query,
      requestContext: { requestId: `request-${requests}` },
      isBase64Encoded: false,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    } as unknown as APIGatewayProxyEventV2;
    const answer = await overHttp(route, session, handle)(event, {} as Context);
    const text = answer.body ?? '';
    const said = { status: answer.statusCode ?? 0, body: JSON.parse(text) as unknown, text };
    // What is promised in the description is what is answered, on every request of every test.
    if (said.status === route.answer.status) route.answer.content.parse(said.body);
    return said;
  }

  const as = async (person: string) => {
    const bearer = `Bearer ${await desk.token(person)}`;
    const ask = <R extends Route>(route: R, handle: Handle<R>) => {
      return (asking: Asking = {}) => call(route, handle, bearer, asking);
    };
    const announceCheck = { announce: queues.check.announce };
    const announcePublish = { announce: queues.publish.announce };
    const city = { city: CITY };
    const write = writeFillableWorkbook;
    return {
      requestUpload: ask(uploadApi.requestUpload, requestUpload.createHandler(means)),
      completeUpload: ask(
        uploadApi.completeUpload,
        completeUpload.createHandler({ ...means, ...announceCheck }),
      ),
      explainFaults: ask(lifeApi.explainFaults, explainFaults.createHandler(means)),
      reviewExplanations: ask(lifeApi.reviewExplanations, reviewExplanations.createHandler(means)),
      signSubmission: ask(lifeApi.signSubmission, signSubmission.createHandler(means)),
      returnSubmission: ask(lifeApi.returnSubmission, returnSubmission.createHandler(means)),
      sealSubmission: ask(lifeApi.sealSubmission, sealSubmission.createHandler(means)),
      readDifferences: ask(differencesApi.readDifferences, readDifferences.createHandler(means)),
      listReturns: ask(differencesApi.listReturns, listReturns.createHandler(means)),
      readSubmission: ask(submissionApi.readSubmission, readSubmission.createHandler(means)),
      listSubmissions: ask(submissionApi.listSubmissions, listSubmissions.createHandler(means)),
      acceptSubmission: ask(
        submissionApi.acceptSubmission,
        acceptSubmission.createHandler({ ...means, ...announcePublish, drawId }),
      ),
      runAssessment: ask(
        readApi.runAssessment,
        runAssessment.createHandler({ ...records, schemes, announce: queues.assess.announce, ...city }),
      ),
      readAssessment: ask(readApi.readAssessment, readAssessment.createHandler({ ...means, ...city })),
      readDerivation: ask(readApi.readDerivation, readDerivation.createHandler({ ...means, ...city })),
      publishAssessment: ask(
        readApi.publishAssessment,
        publishAssessment.createHandler({ ...means, ...announcePublish }),
      ),
      listReports: ask(reportApi.listReports, listReports.createHandler(records)),
      downloadReport: ask(
        reportApi.downloadReport,
        downloadReport.createHandler({ ...records, files, recordAct }),
      ),
      exportRecord: ask(
        recordApi.exportRecord,
        exportRecord.createHandler({ ...recordMeans, files, divisions, recordAct }),
      ),
      fillTemplate: ask(reportApi.fillTemplate, fillTemplate.createHandler({ ...means, ...city, write })),
      annotateSubmission: ask(
        submissionApi.annotateSubmission,
        annotateSubmission.createHandler({ ...means, write }),
      ),
      readProfile: ask(readProfile, readProfileHandler.createHandler({ divisions })),
    };
  };

  /** Hands messages to the worker of a queue; ids of those that failed. */
  async function handOver(queue: keyof typeof workers, messages: readonly string[]): Promise<string[]> {
    const Records = messages.map((body, at) => ({ body, messageId: String(at) }) as SQSRecord);
    const { batchItemFailures } = await workers[queue]({ Records } as SQSEvent, {} as Context);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  }

  /** Lets the workers finish whatever is waiting. */
  async function work(): Promise<void> {
    for (const queue of ['check', 'assess', 'publish', 'record'] as const) {
      const failed = await handOver(queue, queues[queue].take());
      if (failed.length > 0) throw new Error(`${queue}: ${JSON.stringify(logged.at(-1))}`);
    }
  }

  return {
    records,
    uploads,
    files,
    queues,
    desk,
    logged,
    call,
    as,
    handOver,
    work,
    session,
    sweep: sweepUnannounced.createHandler({
      ...records,
      announceRevision: queues.check.announce,
      announceRun: queues.assess.announce,
      announcePublication: queues.publish.announce,
      announceRecord: queues.record.announce,
      scope,
    }),
    checkpoint: checkpointRecord.createHandler({ ...recordMeans, log }),
    verifyForm: verifyForm.createHandler(means),
    setClock(at: Instant) {
      now = at;
    },
  };
}
