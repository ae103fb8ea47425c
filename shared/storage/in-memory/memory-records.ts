import type { DivisionRegister } from '../../division/division-register.ts';
import type { Records } from '../storage-from.ts';
import { memoryAssessmentStore } from './memory-assessment-store.ts';
import { memoryGrantStore } from './memory-grant-store.ts';
import { memoryReportStore } from './memory-report-store.ts';
import { memoryRevisionContents } from './memory-revision-contents.ts';
import { memorySubmissionStore } from './memory-submission-store.ts';

export function memoryRecords(divisions: DivisionRegister): Records {
  return {
    submissions: memorySubmissionStore(divisions),
    contents: memoryRevisionContents(divisions),
    assessments: memoryAssessmentStore(divisions),
    reports: memoryReportStore(divisions),
    grants: memoryGrantStore(divisions),
  };
}
