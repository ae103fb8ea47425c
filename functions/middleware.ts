import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import { type Instant, parseInstant } from '../shared/period/instant.ts';
import type { Asked, Content, Route } from './api/route.ts';
import type { Call, ChainEvent, Handle } from './chain/call.ts';
import type { Clock } from './chain/clock.ts';
import { respondFault } from './chain/faults.ts';
import { guard } from './chain/guard.ts';
import type { Log } from './chain/log.ts';
import { logAnswer } from './chain/log-answer.ts';
import { faultOf } from './chain/log-fault.ts';
import { readRequest } from './chain/read-request.ts';
import { recordDenial } from './chain/record-denial.ts';
import { type HttpResult, respond, respondPage, respondRefusal } from './chain/respond.ts';
import type { Session } from './chain/session.ts';
import { signIn } from './chain/sign-in.ts';

type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<HttpResult>;
type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/**
 * When the gateway took the request in: waiting for a free function makes nobody late. The caller cannot set it.
 */
function receivedAt({ requestContext }: ChainEvent, { clock }: Session): Instant {
  const { timeEpoch } = requestContext;
  return timeEpoch ? parseInstant(new Date(timeEpoch).toISOString()) : clock();
}

/** The chain of every route: sign-in, request, permission, the handler, one line of log; a fault tells nothing. */
export function overHttp<R extends Route>(route: R, session: Session, handle: Handle<R>): HttpHandler {
  const started = new WeakMap<object, number>();
  return middy<ChainEvent, HttpResult>({
    requestEnd: async (request) => {
      // The plugin's hooks are not typed by the chain's event and result.
      const { event, response } = request as { event: ChainEvent; response: HttpResult | null };
      const milliseconds = Math.round(performance.now() - (started.get(event) ?? 0));
      if (!response) return;
      logAnswer(event, route, session, response, milliseconds);
      await recordDenial(event, route, session, response);
    },
  })
    .before(({ event }) => {
      started.set(event, performance.now());
    })
    .before(({ event }) => signIn(event, session))
    .before(({ event }) => readRequest(event, route))
    .before(({ event }) => guard(event, route, session))
    .onError((request) => {
      session.log({ level: 'error', function: route.function, event: 'fault', ...faultOf(request.error) });
      request.response = respondFault(request.error);
    })
    .handler(async (event: ChainEvent) => {
      const { caller } = event;
      if (!caller) throw new Error('a call without a caller');
      const { person, role, division } = caller;
      const call = {
        ...event.asked,
        caller,
        scope: { person, role, division },
        at: receivedAt(event, session),
        requestId: event.requestContext.requestId ?? randomUUID(),
      };
      // The schemas of the route have parsed what `asked` holds, so it has the types that the route names.
      const answer = await handle(call as Call<R>);
      return 'refusal' in answer
        ? respondRefusal(answer.refusal, answer)
        : respond(route.answer.status, answer.content);
    });
}

/** A route that anybody may ask. */
export function overPublicHttp(handle: () => Promise<unknown>): HttpHandler {
  return middy<APIGatewayProxyEventV2, HttpResult>()
    .onError((request) => {
      request.response = respondFault(request.error);
    })
    .handler(async () => respond(200, await handle()));
}

/**
 * A route that anybody may ask, with a page for people: whoever wants HTML, as a browser does, gets it. Nothing is
 * logged of what was asked.
 */
export function overPublicRoute<R extends Route>(
  route: R,
  handle: (asked: Asked<R>) => Promise<Content<R>>,
  page: (content: Content<R>) => string,
): HttpHandler {
  return middy<ChainEvent, HttpResult>()
    .before(({ event }) => readRequest(event, route))
    .onError((request) => {
      request.response = respondFault(request.error);
    })
    .handler(async (event: ChainEvent) => {
      const content = await handle(event.asked as Asked<R>);
      const wantsPage = event.headers.accept?.includes('text/html');
      return wantsPage ? respondPage(page(content)) : respond(route.answer.status, content);
    });
}

/** Does what a message points to; `key` and `state` are for the log. */
export type HandlePointer<Pointer> = (
  pointer: Pointer,
  at: Instant,
) => Promise<{ key: string; state: string }>;

type Work = { name: string; clock: Clock; log: Log };

/**
 * The chain of every queue: each message on its own, so that one which cannot be done comes back alone and goes to
 * the dead-letter queue in the end, and the others are done. A message that is no pointer of ours fails likewise.
 */
export function overQueue<Pointer>(
  work: Work,
  pointer: z.ZodType<Pointer>,
  handle: HandlePointer<Pointer>,
): QueueHandler {
  const { name, clock, log } = work;
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event: SQSEvent) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { body, messageId } of event.Records) {
      const started = performance.now();
      const milliseconds = () => Math.round(performance.now() - started);
      try {
        const done = await handle(pointer.parse(JSON.parse(body)), clock());
        log({ level: 'info', function: name, event: 'done', ...done, milliseconds: milliseconds() });
      } catch (error) {
        log({
          level: 'error',
          function: name,
          event: 'failed',
          ...faultOf(error),
          milliseconds: milliseconds(),
        });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  });
}

/** The chain of every schedule: one line of log; a fault is thrown, so that the schedule's own retries and alarms see it. */
export function overSchedule(
  { name, clock, log }: Work,
  handle: (at: Instant) => Promise<number>,
): (event: unknown, context: Context) => Promise<void> {
  return middy<unknown, void>().handler(async () => {
    const started = performance.now();
    try {
      const count = await handle(clock());
      const milliseconds = Math.round(performance.now() - started);
      log({ level: 'info', function: name, event: 'done', count, milliseconds });
    } catch (error) {
      const fault = faultOf(error);
      log({ level: 'error', function: name, event: 'failed', ...fault });
      // Lambda logs what is thrown, so the fault itself, which may quote data, is not.
      throw new Error(`${name} failed: ${fault.fault}`);
    }
  });
}
