import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import * as path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, describe, expect, it } from 'vitest';
import { createResources } from '../../infra/local/engines/create-resources.ts';
import { type LocalEngines, startLocalEngines } from '../../infra/local/engines/local-engines.ts';
import { localNames } from '../../infra/local/local-names.ts';
import { system } from '../../infra/system.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const TableName = localNames.table(system.table.name);
const Bucket = localNames.bucket('uploads');
const started: LocalEngines[] = [];

async function start(directory?: string): Promise<LocalEngines> {
  const engines = await startLocalEngines(directory);
  started.push(engines);
  await createResources(system, engines);
  return engines;
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((engines) => engines.stop()));
});

const clientsOf = ({ dynamoDb, s3AndSqs }: LocalEngines) => {
  const common = { region: 'cn-north-1', credentials };
  return {
    dynamoDb: new DynamoDBClient({ ...common, endpoint: dynamoDb.url }),
    s3: new S3Client({
      ...common,
      endpoint: s3AndSqs.url,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    }),
    sqs: new SQSClient({ ...common, endpoint: s3AndSqs.url }),
  };
};

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 2000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

describe('the embedded engines', () => {
  it('can be reached from this machine only', async () => {
    const engines = await start();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.family === 'IPv4' && !address.internal)
      .map((address) => address.address);
    for (const { url } of [engines.dynamoDb, engines.s3AndSqs]) {
      const port = Number(new URL(url).port);
      expect(await connects('127.0.0.1', port)).toBe(true);
      // Every address of 127/8 is this machine, and a server bound to all interfaces would answer on each.
      for (const host of ['127.0.0.2', ...outside]) expect(await connects(host, port), host).toBe(false);
    }
  });

  it('take an upload of twenty megabytes by a presigned link, from a page of another port of this machine too', async () => {
    const engines = await start();
    const { s3 } = clientsOf(engines);
    const link = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'uploads/large.xlsx' }));
    const origin = 'http://127.0.0.1:5173';
    const asked = await fetch(link, { method: 'OPTIONS', headers: { origin } });
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    const elsewhere = await fetch(link, { method: 'OPTIONS', headers: { origin: 'https://example.com' } });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(7);
    const put = await fetch(link, { method: 'PUT', body: bytes, headers: { origin } });
    expect(put.status).toBe(200);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'uploads/large.xlsx' }));
    expect((await Body?.transformToByteArray())?.length).toBe(bytes.length);
  });

  it('keep records, objects and messages in a directory, under other ports too', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'taizhang-engines-'));
    const first = await start(directory);
    const before = clientsOf(first);
    const Item = { pk: { S: 'a' }, sk: { S: 'b' }, value: { N: '0.10' } };
    await before.dynamoDb.send(new PutItemCommand({ TableName, Item }));
    await before.s3.send(new PutObjectCommand({ Bucket, Key: 'uploads/怀宁.xlsx', Body: 'bytes' }));
    const QueueUrl = first.s3AndSqs.queueUrl(localNames.queue('assess'));
    await before.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
    await first.stop();
    started.length = 0;

    const second = await start(directory);
    const after = clientsOf(second);
    const { pk, sk } = Item;
    const { Item: kept } = await after.dynamoDb.send(new GetItemCommand({ TableName, Key: { pk, sk } }));
    expect(kept).toEqual({ ...Item, value: { N: '0.1' } });
    const { Body } = await after.s3.send(new GetObjectCommand({ Bucket, Key: 'uploads/怀宁.xlsx' }));
    expect(await Body?.transformToString()).toBe('bytes');
    expect(second.s3AndSqs.depth(localNames.queue('assess'))).toEqual({ ready: 1, hidden: 0 });
    await second.stop();
    started.length = 0;
    await rm(directory, { recursive: true });
  });

  it('keep two systems in one process apart', async () => {
    const [one, two] = [await start(), await start()];
    const item = { pk: { S: 'a' }, sk: { S: 'b' } };
    await clientsOf(one).dynamoDb.send(new PutItemCommand({ TableName, Item: item }));
    const { Item } = await clientsOf(two).dynamoDb.send(new GetItemCommand({ TableName, Key: item }));
    expect(Item).toBeUndefined();
  });
});
