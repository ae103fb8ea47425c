import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { FunctionDeclaration, System } from '../system/declaration.ts';
import { crashLine } from './crash-line.ts';
import { LOCAL_REGION, localConnection } from './engines/local-connection.ts';
import type { ObjectAndQueueEngine } from './engines/start-s3-and-sqs.ts';
import { failedMessages } from './failed-messages.ts';
import type { FunctionRuntime } from './function-runtime.ts';
import { localNames } from './local-names.ts';

/** How often the queues are looked at, in milliseconds: looking is free, they are in this process. */
const GLANCE = 20;
/** Seconds until a failed message is handed over again. AWS waits for the visibility timeout; here nobody would. */
const RETRY = 1;

type Log = (line: string) => void;
type Reader = { declaration: FunctionDeclaration; queueName: string; batchSize: number };

export type QueueService = {
  /** Messages that wait for their function or are with it. Those in dead-letter queues wait for a person instead. */
  pending(): number;
  stop(): Promise<void>;
};

/** What Lambda makes of a message of SQS. */
const recordOf = (message: Message, queueName: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body ?? '',
  attributes: message.Attributes ?? {},
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: `local:sqs:${queueName}`,
  awsRegion: LOCAL_REGION,
});

/** Hands the messages of every queue to its function, one batch per queue at a time, and settles each message. */
export function serveQueues(
  system: System,
  engine: ObjectAndQueueEngine,
  runtime: FunctionRuntime,
  log: Log,
): QueueService {
  const sqs = new SQSClient({ ...localConnection(engine.url), useQueueUrlAsEndpoint: false });

  const handBack = (QueueUrl: string, ReceiptHandle: string, VisibilityTimeout: number) =>
    sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));

  async function serveBatch({ declaration, queueName, batchSize }: Reader): Promise<void> {
    const QueueUrl = engine.queueUrl(queueName);
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: batchSize,
        WaitTimeSeconds: 0,
        MessageSystemAttributeNames: ['All'],
      }),
    );
    if (messages.length === 0) return;
    const began = performance.now();
    const Records = messages.map((message) => recordOf(message, queueName));
    const ids = Records.flatMap((record) => record.messageId ?? []);
    const failed = await runtime.invoke(declaration.name, { Records }).then(
      (answer) => failedMessages(answer, ids),
      (fault: unknown) => {
        log(crashLine(declaration.name, fault));
        return new Set(ids);
      },
    );
    for (const { MessageId = '', ReceiptHandle = '' } of messages) {
      if (failed.has(MessageId)) await handBack(QueueUrl, ReceiptHandle, RETRY);
      else await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    const took = Math.round(performance.now() - began);
    log(`${declaration.name}: ${messages.length} message(s), ${failed.size} failed, ${took} ms`);
  }

  let stopped = false;
  const pause = () => new Promise((resolve) => setTimeout(resolve, GLANCE));
  // A message whose settling failed shows again when its time is over: what is done twice has one effect.
  const stumble = (queueName: string) => (fault: unknown) => {
    log(crashLine(queueName, fault));
    return pause();
  };
  async function serve(reader: Reader): Promise<void> {
    const { queueName } = reader;
    // Nobody is at work yet: what is held was with a process that died, and need not wait until its time is over.
    for (const held of engine.held(queueName)) await handBack(engine.queueUrl(queueName), held, 0);
    while (!stopped) {
      if (engine.depth(queueName).ready === 0) await pause();
      else await serveBatch(reader).catch(stumble(queueName));
    }
  }

  const readers = system.functions.flatMap((declaration): Reader[] => {
    const { trigger } = declaration;
    if (trigger.kind !== 'queue') return [];
    return [{ declaration, queueName: localNames.queue(trigger.queue), batchSize: trigger.batchSize }];
  });
  const serving = Promise.all(readers.map(serve));
  return {
    pending() {
      const depths = system.queues.map((queue) => engine.depth(localNames.queue(queue.name)));
      return depths.reduce((sum, depth) => sum + depth.ready + depth.hidden, 0);
    },
    async stop() {
      stopped = true;
      await serving;
      sqs.destroy();
    },
  };
}
