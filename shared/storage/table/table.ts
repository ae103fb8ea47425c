import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Pause, pauseWithJitter } from '../backoff.ts';
import { connection, type StorageVariables } from '../storage-variables.ts';

/** The one table, and how to wait when it is too busy. */
export type Table = { client: DynamoDBDocumentClient; name: string; pause: Pause };

export function openTable(variables: StorageVariables & { TABLE_NAME: string }): Table {
  const client = new DynamoDBClient(connection(variables, variables.AWS_ENDPOINT_URL_DYNAMODB));
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name: variables.TABLE_NAME,
    pause: pauseWithJitter,
  };
}
