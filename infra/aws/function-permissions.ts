import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Use } from '../system/declaration.ts';
import { declared, type Resources } from './resources.ts';

const TABLE_READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const TABLE_WRITE = [
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];

const allow = (actions: string[], resources: string[]) =>
  new PolicyStatement({ effect: Effect.ALLOW, actions, resources });

/** What one use allows, by named actions on named resources. No grant methods: those also hand out Scan and streams. */
export function permissionsFor(use: Use, resources: Resources): PolicyStatement[] {
  switch (use.kind) {
    case 'table': {
      const { table } = resources;
      const indexes = resources.indexNames.map((name) => `${table.tableArn}/index/${name}`);
      const read = allow(TABLE_READ, [table.tableArn, ...indexes]);
      return use.access === 'read' ? [read] : [read, allow(TABLE_WRITE, [table.tableArn])];
    }
    case 'bucket': {
      const bucket = declared(resources.buckets, use.bucket);
      const objects = bucket.arnForObjects(`${use.prefix}*`);
      if (use.access === 'write') return [allow(['s3:PutObject'], [objects])];
      // Without the right to list, S3 answers 403 instead of 404 for an object that is not there.
      const list = allow(['s3:ListBucket'], [bucket.bucketArn]);
      list.addCondition('StringLike', { 's3:prefix': `${use.prefix}*` });
      return [allow(['s3:GetObject'], [objects]), list];
    }
    case 'queue':
      return [allow(['sqs:SendMessage'], [declared(resources.queues, use.queue).queue.queueArn])];
    case 'folder':
    case 'tokens':
    case 'webhook':
    case 'city':
    case 'record-key':
    case 'public-address':
      return [];
  }
}
