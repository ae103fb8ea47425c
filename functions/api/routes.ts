import { publishAssessment, readAssessment, readDerivation, runAssessment } from './assessments.ts';
import { exemptSubmission, extendDue, markRead, openPeriod, readBoard, readInbox } from './calendar.ts';
import { listReturns, readDifferences } from './differences.ts';
import { describeApi, readProfile } from './profile.ts';
import { exportRecord, verifyForm } from './records.ts';
import { downloadReport, fillTemplate, listReports } from './reports.ts';
import type { Route } from './route.ts';
import {
  explainFaults,
  returnSubmission,
  reviewExplanations,
  sealSubmission,
  signSubmission,
} from './submission-life.ts';
import { acceptSubmission, annotateSubmission, listSubmissions, readSubmission } from './submissions.ts';
import { completeUpload, requestUpload } from './uploads.ts';

/** The whole HTTP API. The description at /openapi.json, the tests and the deployment are held against it. */
export const routes: readonly Route[] = [
  requestUpload,
  completeUpload,
  readSubmission,
  annotateSubmission,
  listSubmissions,
  explainFaults,
  reviewExplanations,
  readDifferences,
  signSubmission,
  acceptSubmission,
  returnSubmission,
  listReturns,
  sealSubmission,
  openPeriod,
  extendDue,
  exemptSubmission,
  readBoard,
  readInbox,
  markRead,
  runAssessment,
  readAssessment,
  readDerivation,
  publishAssessment,
  listReports,
  downloadReport,
  fillTemplate,
  exportRecord,
  verifyForm,
  readProfile,
  describeApi,
];
