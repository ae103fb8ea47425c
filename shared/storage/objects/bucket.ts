import { S3Client } from '@aws-sdk/client-s3';
import { connection, type StorageVariables } from '../storage-variables.ts';

export type Bucket = { client: S3Client; name: string };

export function openBucket(variables: StorageVariables, name: string): Bucket {
  const endpoint = variables.AWS_ENDPOINT_URL_S3;
  const client = new S3Client({
    ...connection(variables, endpoint),
    // One machine has one address, so the bucket stands in the path there.
    forcePathStyle: endpoint !== undefined,
    // Otherwise a presigned upload link carries the checksum of an empty body and refuses every file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return { client, name };
}
