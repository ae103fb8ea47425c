import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { BucketName, QueueName } from '../system/declaration.ts';
import type { Whereabouts } from '../system/environment-of.ts';
import type { RecordKey } from './record-key.ts';
import type { WorkQueue } from './work-queues.ts';

/** What functions can be given access to. */
export type Resources = {
  table: Table;
  indexNames: readonly string[];
  buckets: ReadonlyMap<BucketName, Bucket>;
  queues: ReadonlyMap<QueueName, WorkQueue>;
  /** Who signs people in and for whom its tokens are meant: parameters of the deployment. */
  signIn: { issuer: string; audience: string };
  city: string;
  recordKey: RecordKey;
  /** Where people reach the API: a parameter of the deployment, because paper keeps it for years. */
  publicUrl: string;
  reminderWebhook?: string | undefined;
};

/** Where the bundle lies in a running Lambda; the folders are copied beside it. */
const BUNDLE = '/var/task';

/** @throws Error when the catalogue uses what it does not declare. */
export function declared<Name, Thing>(things: ReadonlyMap<Name, Thing>, name: Name): Thing {
  const thing = things.get(name);
  if (thing === undefined) throw new Error(`the catalogue does not declare ${String(name)}`);
  return thing;
}

export const whereabouts = (resources: Resources): Whereabouts => ({
  table: resources.table.tableName,
  bucket: (name) => declared(resources.buckets, name).bucketName,
  queueUrl: (name) => declared(resources.queues, name).queue.queueUrl,
  folder: (name) => `${BUNDLE}/${name}`,
  issuer: resources.signIn.issuer,
  audience: resources.signIn.audience,
  city: resources.city,
  recordKey: resources.recordKey.reference,
  publicUrl: resources.publicUrl,
  reminderWebhook: resources.reminderWebhook,
});
