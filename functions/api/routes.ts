import { publishAssessment, readAssessment, readDerivation, runAssessment } from './assessments.ts';
import { describeApi, readProfile } from './profile.ts';
import { downloadReport, fillTemplate, listReports } from './reports.ts';
import type { Route } from './route.ts';
import { acceptSubmission, annotateSubmission, listSubmissions, readSubmission } from './submissions.ts';
import { completeUpload, requestUpload } from './uploads.ts';

/** The whole HTTP API. The description at /openapi.json, the tests and the deployment are held against it. */
export const routes: readonly Route[] = [
  requestUpload,
  completeUpload,
  readSubmission,
  annotateSubmission,
  listSubmissions,
  acceptSubmission,
  runAssessment,
  readAssessment,
  readDerivation,
  publishAssessment,
  listReports,
  downloadReport,
  fillTemplate,
  readProfile,
  describeApi,
];
