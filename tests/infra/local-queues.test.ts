import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createResources } from '../../infra/local/engines/create-resources.ts';
import { type LocalEngines, startLocalEngines } from '../../infra/local/engines/local-engines.ts';
import { failedMessages } from '../../infra/local/failed-messages.ts';
import { localNames } from '../../infra/local/local-names.ts';
import { serveQueues } from '../../infra/local/serve-queues.ts';
import { system } from '../../infra/system.ts';

type Batch = { Records: { messageId: string; body: string; attributes: Record<string, string> }[] };

const maxReceiveCount = system.queues.find((queue) => queue.name === 'check')?.maxReceiveCount;
let engines: LocalEngines;
let sqs: SQSClient;
let batches: { name: string; bodies: string[] }[];

beforeAll(async () => {
  engines = await startLocalEngines();
  await createResources(system, engines);
  sqs = new SQSClient({
    region: 'cn-north-1',
    endpoint: engines.s3AndSqs.url,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  sqs.destroy();
  await engines.stop();
});
beforeEach(() => {
  batches = [];
});

const send = (body: string) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: engines.s3AndSqs.queueUrl(localNames.queue('check')),
      MessageBody: body,
    }),
  );

/** Serves the queues until they are empty, answering each batch by `work`. */
async function serveUntilEmpty(work: (batch: Batch) => unknown): Promise<void> {
  const runtime = {
    running: () => 0,
    stop: () => {},
    async invoke(name: string, event: unknown) {
      const batch = event as Batch;
      batches.push({ name, bodies: batch.Records.map((record) => record.body) });
      return work(batch);
    },
  };
  const service = serveQueues(system, engines.s3AndSqs, runtime, () => {});
  await expect.poll(() => service.pending(), { timeout: 30_000 }).toBe(0);
  await service.stop();
}

describe('the queues of the local system', () => {
  it('hand a message to the function of its queue, once', async () => {
    await send('{"key":"1"}');
    await serveUntilEmpty(() => undefined);
    expect(batches).toEqual([{ name: 'receive-submission', bodies: ['{"key":"1"}'] }]);
  });

  it('hand back only the failed message of a batch, and give it up after the last attempt', async () => {
    const attempts: number[] = [];
    for (const body of ['good', 'poison', 'good too']) await send(body);
    await serveUntilEmpty(({ Records }) => {
      const failed = Records.filter((record) => record.body === 'poison');
      attempts.push(...failed.map((record) => Number(record.attributes.ApproximateReceiveCount)));
      return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
    });
    expect(attempts).toEqual(Array.from({ length: maxReceiveCount ?? 0 }, (_, index) => index + 1));
    expect(batches.flatMap((batch) => batch.bodies).filter((body) => body !== 'poison')).toEqual([
      'good',
      'good too',
    ]);
    expect(engines.s3AndSqs.depth(localNames.deadLetters('check')).ready).toBe(1);
  });

  it('hand over again what a process held that died', async () => {
    await send('held');
    const QueueUrl = engines.s3AndSqs.queueUrl(localNames.queue('check'));
    await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(engines.s3AndSqs.depth(localNames.queue('check'))).toEqual({ ready: 0, hidden: 1 });
    await serveUntilEmpty(() => undefined);
    expect(batches.flatMap((batch) => batch.bodies)).toEqual(['held']);
  });

  it('hand the whole batch over again when the function crashes', async () => {
    await send('once more');
    await serveUntilEmpty(() => {
      if (batches.length === 1) throw new Error('crash');
    });
    expect(batches.map((batch) => batch.bodies)).toEqual([['once more'], ['once more']]);
  });
});

describe('what a function says about a batch', () => {
  const ids = ['a', 'b'];
  it.each([undefined, null, {}, { batchItemFailures: [] }])('means success when it is %j', (answer) => {
    expect(failedMessages(answer, ids)).toEqual(new Set());
  });
  it('fails the named messages', () => {
    expect(failedMessages({ batchItemFailures: [{ itemIdentifier: 'b' }] }, ids)).toEqual(new Set(['b']));
  });
  it.each([
    { batchItemFailures: [{ itemIdentifier: 'c' }] },
    { batchItemFailures: [{ itemIdentifier: null }] },
    { batchItemFailures: 'a' },
  ])('fails the whole batch when it makes no sense: %j', (answer) => {
    expect(failedMessages(answer, ids)).toEqual(new Set(ids));
  });
});
