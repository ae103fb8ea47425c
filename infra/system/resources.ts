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
    holds: 'printed reports, fill-in workbooks and annotated returns',
    browserUploads: false,
    expires: [
      { prefix: 'templates/', days: 30 },
      { prefix: 'annotated/', days: 30 },
    ],
  },
];

// Six times the timeout of the function that reads the queue: an invocation that dies at its last second and the
// gateway's own retries end before the message shows again.
export const queues: readonly QueueDeclaration[] = [
  { name: 'check', visibilityTimeout: 6 * 300, maxReceiveCount: 5 },
  { name: 'assess', visibilityTimeout: 6 * 300, maxReceiveCount: 5 },
  { name: 'publish', visibilityTimeout: 6 * 600, maxReceiveCount: 5 },
];

export const schedules: readonly ScheduleDeclaration[] = [
  { name: 'sweep-unannounced', expression: 'rate(15 minutes)', timeZone: 'Asia/Shanghai' },
];
