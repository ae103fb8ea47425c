import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as path from 'node:path';
import { startFauxqs } from 'fauxqs';
import { isFromThisMachine } from '../http/from-this-machine.ts';
import type { Engine } from './engine.ts';

export type QueueDepth = { ready: number; hidden: number };

/** S3 and SQS by fauxqs, which lets us look into its queues without going through HTTP. */
export type ObjectAndQueueEngine = Engine & {
  /** Makes the bucket unless it is there. */
  createBucket(name: string): void;
  /** Makes the queue unless it is there, and answers with its ARN. */
  createQueue(name: string): string;
  /** Messages that could be handed over now, and those handed over or delayed. */
  depth(queue: string): QueueDepth;
  /** Receipt handles of the messages that were handed over and not settled. */
  held(queue: string): string[];
  queueUrl(name: string): string;
};

// S3 takes 5 GB by one PUT; an upload above our own limit must arrive to be refused with a clear sentence.
const LARGEST_OBJECT = 256 * 1024 * 1024;

/** The little of Fastify, the server inside fauxqs, that is needed to set it right. */
type Fastify = {
  listen(options: object): Promise<string>;
  addHook(name: 'onRoute', hook: (route: { bodyLimit?: number }) => void): void;
  addHook(name: 'onRequest', hook: (request: IncomingHttp, reply: Reply) => Promise<unknown>): void;
};
type IncomingHttp = { method: string; headers: Record<string, string | undefined> };
type Reply = { header(name: string, value: string): void; code(status: number): { send(): unknown } };

/**
 * fauxqs listens on every network interface, takes at most 11 MB and answers no browser of another origin; none of it
 * can be configured. Fastify announces every instance it makes, which is the one place to set it right.
 */
function adjust(message: unknown): void {
  const { fastify } = message as { fastify: Fastify };
  const listen = fastify.listen.bind(fastify);
  fastify.listen = (options) => listen({ ...options, host: '127.0.0.1' });
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = LARGEST_OBJECT;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const { origin, 'access-control-request-headers': asked = '' } = request.headers;
    if (origin === undefined || !isFromThisMachine(origin)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-expose-headers', 'ETag');
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, PUT');
    reply.header('access-control-allow-headers', asked);
    return reply.code(204).send();
  });
}

function startAdjusted(options: Parameters<typeof startFauxqs>[0]) {
  subscribe('fastify.initialization', adjust);
  try {
    // The instance is made before this returns, so no other server of the process can be taken for it.
    return startFauxqs(options);
  } finally {
    unsubscribe('fastify.initialization', adjust);
  }
}

/** In memory, or with queues in SQLite and objects as files below a directory. */
export async function startS3AndSqs(region: string, directory?: string): Promise<ObjectAndQueueEngine> {
  const kept = directory && {
    dataDir: path.join(directory, 'queues'),
    s3StorageDir: path.join(directory, 'objects'),
  };
  const server = await startAdjusted({
    port: 0,
    host: '127.0.0.1',
    logger: false,
    defaultRegion: region,
    ...kept,
  });
  const url = `http://127.0.0.1:${server.port}`;
  const messagesOf = (queue: string) => {
    const messages = server.inspectQueue(queue)?.messages;
    if (!messages) throw new Error(`no queue ${queue}`);
    return messages;
  };
  return {
    url,
    queueUrl: (name) => `${url}/000000000000/${name}`,
    createBucket: (name) => {
      server.setup({ buckets: [name] });
    },
    createQueue(name) {
      const [queue] = server.setup({ queues: [{ name }] }).queues;
      if (!queue) throw new Error(`the queue ${name} was not made`);
      return queue.arn;
    },
    held: (name) => messagesOf(name).inflight.map((one) => one.receiptHandle),
    depth(name) {
      const messages = messagesOf(name);
      // A message whose time of hiding has passed is handed over by the next request.
      const back = messages.inflight.filter((one) => one.visibilityDeadline <= Date.now()).length;
      const due = messages.delayed.filter((one) => (one.delayUntil ?? 0) <= Date.now()).length;
      return {
        ready: messages.ready.length + back + due,
        hidden: messages.inflight.length - back + messages.delayed.length - due,
      };
    },
    stop: () => server.stop(),
  };
}
