import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createResources } from '../../infra/local/engines/create-resources.ts';
import { startLocalEngines } from '../../infra/local/engines/local-engines.ts';
import { localNames } from '../../infra/local/local-names.ts';
import { system } from '../../infra/system.ts';
import type { FileAddress, FileStore } from '../../shared/access/file-store.ts';
import { memoryFileStore } from '../../shared/storage/in-memory/memory-file-store.ts';
import { memoryQueue } from '../../shared/storage/in-memory/memory-queue.ts';
import { memoryRecords } from '../../shared/storage/in-memory/memory-records.ts';
import { announcerFrom, filesFrom, type Records, recordsFrom } from '../../shared/storage/storage-from.ts';
import type { Announce } from '../../shared/submission/announce.ts';
import { exampleDivisions } from './example-divisions.ts';
import { city } from './example-submission.ts';

/** One way to keep everything; the same suite runs on each. */
export type World = {
  records: Records;
  files: FileStore;
  /** Puts a file there as the bearer of an upload link does; the status of the answer. */
  upload(file: FileAddress, sha256: string, bytes: Uint8Array): Promise<number>;
  announce: Announce<unknown>;
  /** Messages waiting, each once. */
  announced(): Promise<string[]>;
  stop(): Promise<void>;
};

export async function memoryWorld(): Promise<World> {
  const files = memoryFileStore(exampleDivisions);
  const queue = memoryQueue<unknown>();
  return {
    records: memoryRecords(exampleDivisions),
    files,
    async upload(file, _, bytes) {
      files.put(file, bytes);
      return 200;
    },
    announce: queue.announce,
    announced: async () => queue.take(),
    stop: async () => {},
  };
}

/** The adapters for the cloud on the engines of this machine. */
export async function engineWorld(): Promise<World> {
  const engines = await startLocalEngines();
  await createResources(system, engines);
  const variables = { ...engines.variables, TABLE_NAME: localNames.table(system.table.name) };
  const files = filesFrom(variables, localNames.bucket('uploads'), exampleDivisions);
  const queueUrl = engines.s3AndSqs.queueUrl(localNames.queue('check'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sqs = new SQSClient({
    region: engines.variables.AWS_REGION,
    endpoint: engines.s3AndSqs.url,
    credentials,
    useQueueUrlAsEndpoint: false,
  });
  return {
    records: recordsFrom(variables, exampleDivisions),
    files,
    async upload(file, sha256, bytes) {
      const { url, headers } = await files.uploadLink(city, file, sha256);
      const response = await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) });
      return response.status;
    },
    announce: announcerFrom(variables, queueUrl),
    async announced() {
      const command = new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 });
      const { Messages = [] } = await sqs.send(command);
      return Messages.map(({ Body = '' }) => Body);
    },
    async stop() {
      sqs.destroy();
      await engines.stop();
    },
  };
}
