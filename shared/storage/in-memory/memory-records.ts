import type { DivisionRegister } from '../../division/division-register.ts';
import type { Records } from '../storage-from.ts';
import { memoryAssessmentStore } from './memory-assessment-store.ts';
import { memoryChainStore } from './memory-chain-store.ts';
import { memoryCheckpointStore } from './memory-checkpoint-store.ts';
import { memoryExpectationStore } from './memory-expectation-store.ts';
import { memoryGrantStore } from './memory-grant-store.ts';
import { memoryInboxStore } from './memory-inbox-store.ts';
import { memoryReportStore } from './memory-report-store.ts';
import { memoryRevisionContents } from './memory-revision-contents.ts';
import { memorySubmissionStore } from './memory-submission-store.ts';
import { memoryVerificationStore } from './memory-verification-store.ts';

export function memoryRecords(divisions: DivisionRegister): Records {
  return {
    submissions: memorySubmissionStore(divisions),
    contents: memoryRevisionContents(divisions),
    assessments: memoryAssessmentStore(divisions),
    reports: memoryReportStore(divisions),
    grants: memoryGrantStore(divisions),
    expectations: memoryExpectationStore(divisions),
    inboxes: memoryInboxStore(divisions),
    verifications: memoryVerificationStore(divisions),
    chains: memoryChainStore(divisions),
    checkpoints: memoryCheckpointStore(divisions),
  };
}
