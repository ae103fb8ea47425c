import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Announce } from '../../submission/announce.ts';
import { connection, type StorageVariables } from '../storage-variables.ts';

export function openQueues(variables: StorageVariables): SQSClient {
  return new SQSClient({
    ...connection(variables, variables.AWS_ENDPOINT_URL_SQS),
    // Queue URLs of the engine on one machine name a host that does not exist; the endpoint is the one to use.
    useQueueUrlAsEndpoint: variables.AWS_ENDPOINT_URL_SQS === undefined,
  });
}

/** Sends pointers, as JSON, to one queue. */
export function queueAnnouncer<Pointer>(client: SQSClient, queueUrl: string): Announce<Pointer> {
  return async (pointer) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(pointer) }));
  };
}
