import type {
  BucketDeclaration,
  QueueDeclaration,
  ScheduleDeclaration,
  TableDeclaration,
} from './declaration.ts';

export const table: TableDeclaration = {
  name: 'records',
  key: { partition: 'pk', sort: 'sk' },
  indexes: [{ name: 'gsi1', key: { partition: 'gsi1pk', sort: 'gsi1sk' } }],
};

export const buckets: readonly BucketDeclaration[] = [
  {
    name: 'uploads',
    holds: 'workbooks as they came in, under the hash of their bytes',
    browserUploads: true,
    expires: [],
  },
  {
    name: 'reports',
    holds: 'printed reports, fill-in workbooks, annotated returns and exported records',
    browserUploads: false,
    expires: [
      { prefix: 'templates/', days: 30 },
      { prefix: 'annotated/', days: 30 },
      { prefix: 'records/', days: 30 },
    ],
  },
];

// Six times the timeout of the function that reads the queue: an invocation that dies at its last second and the
// gateway's own retries end before the message shows again.
export const queues: readonly QueueDeclaration[] = [
  { name: 'check', visibilityTimeout: 6 * 300, maxReceiveCount: 5 },
  { name: 'assess', visibilityTimeout: 6 * 300, maxReceiveCount: 5 },
  { name: 'publish', visibilityTimeout: 6 * 600, maxReceiveCount: 5 },
  { name: 'record', visibilityTimeout: 6 * 60, maxReceiveCount: 5 },
];

export const schedules: readonly ScheduleDeclaration[] = [
  // Soon after a period has ended, and when offices open.
  { name: 'open-due-periods', expression: 'cron(30 0 * * ? *)', timeZone: 'Asia/Shanghai', mayBeSilent: 26 },
  { name: 'remind', expression: 'cron(30 8 * * ? *)', timeZone: 'Asia/Shanghai', mayBeSilent: 26 },
  { name: 'sweep-unannounced', expression: 'rate(15 minutes)', timeZone: 'Asia/Shanghai', mayBeSilent: 1 },
  { name: 'checkpoint-record', expression: 'rate(1 hour)', timeZone: 'Asia/Shanghai', mayBeSilent: 2 },
];
