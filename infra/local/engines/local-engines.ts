import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Engine } from './engine.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from './local-connection.ts';
import { startDynamoDb } from './start-dynamodb.ts';
import { type ObjectAndQueueEngine, startS3AndSqs } from './start-s3-and-sqs.ts';

export type LocalVariables = Record<
  | 'AWS_REGION'
  | 'AWS_ACCESS_KEY_ID'
  | 'AWS_SECRET_ACCESS_KEY'
  | 'AWS_ENDPOINT_URL_DYNAMODB'
  | 'AWS_ENDPOINT_URL_S3'
  | 'AWS_ENDPOINT_URL_SQS',
  string
>;

export type LocalEngines = {
  dynamoDb: Engine;
  s3AndSqs: ObjectAndQueueEngine;
  /** Variables that point any AWS SDK client at the engines. */
  variables: LocalVariables;
  stop(): Promise<void>;
};

/** Starts the engines, in memory or below a directory, which is made if absent. */
export async function startLocalEngines(directory?: string): Promise<LocalEngines> {
  const records = directory && path.join(directory, 'records');
  if (records !== undefined) await mkdir(records, { recursive: true });
  const dynamoDb = await startDynamoDb(records);
  const s3AndSqs = await startS3AndSqs(LOCAL_REGION, directory);
  return {
    dynamoDb,
    s3AndSqs,
    variables: {
      AWS_REGION: LOCAL_REGION,
      AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
      AWS_ENDPOINT_URL_S3: s3AndSqs.url,
      AWS_ENDPOINT_URL_SQS: s3AndSqs.url,
    },
    async stop() {
      await Promise.all([dynamoDb.stop(), s3AndSqs.stop()]);
    },
  };
}
