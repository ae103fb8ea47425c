import { randomUUID } from 'node:crypto';
import { problem } from '../api/problem.ts';
import type { Route } from '../api/route.ts';
import type { ChainEvent } from './call.ts';
import { divisionOver } from './guard.ts';
import { faultOf } from './log-fault.ts';
import type { HttpResult } from './respond.ts';
import type { Session } from './session.ts';

/**
 * Puts a denial on record, in the chain of the person's own division. Somebody without a valid token is nobody we
 * could name and stands in the log only. A denial that cannot be recorded is still a denial.
 */
export async function recordDenial(
  event: ChainEvent,
  route: Route,
  session: Session,
  result: HttpResult,
): Promise<void> {
  const { person } = event;
  if (result.statusCode !== 403 || person === undefined) return;
  const code = problem.safeParse(JSON.parse(result.body ?? '{}')).data?.error.code ?? 'denied';
  const division = divisionOver(event, route, session);
  try {
    await session.recordAct({
      id: event.requestContext.requestId ?? randomUUID(),
      ...(event.caller ? { unit: event.caller.division } : {}),
      act: 'deny',
      at: session.clock(),
      by: person,
      about: [code, route.action, ...(division === undefined ? [] : [division])].join(' '),
    });
  } catch (error) {
    session.log({
      level: 'error',
      function: route.function,
      event: 'denial-not-recorded',
      ...faultOf(error),
    });
  }
}
