import { assessmentFunctions } from './system/assessment-functions.ts';
import { calendarFunctions } from './system/calendar-functions.ts';
import type { System } from './system/declaration.ts';
import { generalFunctions } from './system/general-functions.ts';
import { recordFunctions } from './system/record-functions.ts';
import { recordsDenials } from './system/records-denials.ts';
import { reportFunctions } from './system/report-functions.ts';
import { buckets, queues, schedules, table } from './system/resources.ts';
import { submissionFunctions } from './system/submission-functions.ts';

/**
 * The napkin as code: everything that exists when Taizhang runs. infra/aws makes it of CDK constructs, infra/local of
 * embedded engines; neither knows of anything that is not named here.
 */
export const system: System = {
  functions: [
    ...submissionFunctions,
    ...calendarFunctions,
    ...assessmentFunctions,
    ...reportFunctions,
    ...recordFunctions,
    ...generalFunctions,
  ].map(recordsDenials),
  table,
  buckets,
  queues,
  schedules,
};
