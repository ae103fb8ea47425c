import type { FileStore } from '../access/file-store.ts';
import type { GrantStore } from '../access/grant-store.ts';
import type { AssessmentStore } from '../assessment/assessment-store.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import type { ChainStore } from '../record/chain-store.ts';
import type { CheckpointStore } from '../record/checkpoint-store.ts';
import type { ReportStore } from '../report/report-store.ts';
import type { Announce } from '../submission/announce.ts';
import type { RevisionContents } from '../submission/revision-contents.ts';
import type { SubmissionStore } from '../submission/submission-store.ts';
import type { VerificationStore } from '../submission/verification-store.ts';
import type { ExpectationStore } from '../timeliness/expectation-store.ts';
import type { InboxStore } from '../timeliness/inbox-store.ts';
import { openBucket } from './objects/bucket.ts';
import { bucketFileStore } from './objects/bucket-file-store.ts';
import { openQueues, queueAnnouncer } from './queues/queue-announcer.ts';
import type { StorageVariables } from './storage-variables.ts';
import { tableAssessmentStore } from './table/assessment-store.ts';
import { tableChainStore } from './table/chain-store.ts';
import { tableCheckpointStore } from './table/checkpoint-store.ts';
import { tableExpectationStore } from './table/expectation-store.ts';
import { tableGrantStore } from './table/grant-store.ts';
import { tableInboxStore } from './table/inbox-store.ts';
import { tableReportStore } from './table/report-store.ts';
import { tableRevisionContents } from './table/revision-contents.ts';
import { tableSubmissionStore } from './table/submission-store.ts';
import { openTable } from './table/table.ts';
import { tableVerificationStore } from './table/verification-store.ts';

/** Everything that is kept as records. */
export type Records = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  assessments: AssessmentStore;
  reports: ReportStore;
  grants: GrantStore;
  expectations: ExpectationStore;
  inboxes: InboxStore;
  verifications: VerificationStore;
  chains: ChainStore;
  checkpoints: CheckpointStore;
};

/** The records in the one table that the environment names. */
export function recordsFrom(
  variables: StorageVariables & { TABLE_NAME: string },
  divisions: DivisionRegister,
): Records {
  const table = openTable(variables);
  return {
    submissions: tableSubmissionStore(table, divisions),
    contents: tableRevisionContents(table, divisions),
    assessments: tableAssessmentStore(table, divisions),
    reports: tableReportStore(table, divisions),
    grants: tableGrantStore(table, divisions),
    expectations: tableExpectationStore(table, divisions),
    inboxes: tableInboxStore(table, divisions),
    verifications: tableVerificationStore(table, divisions),
    chains: tableChainStore(table, divisions),
    checkpoints: tableCheckpointStore(table, divisions),
  };
}

export function filesFrom(
  variables: StorageVariables,
  bucket: string,
  divisions: DivisionRegister,
): FileStore {
  return bucketFileStore(openBucket(variables, bucket), divisions);
}

export function announcerFrom<Pointer>(variables: StorageVariables, queueUrl: string): Announce<Pointer> {
  return queueAnnouncer<Pointer>(openQueues(variables), queueUrl);
}
