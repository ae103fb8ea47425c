import { createHash } from 'node:crypto';
import { problem } from '../api/problem.ts';
import type { Route } from '../api/route.ts';
import type { ChainEvent } from './call.ts';
import { divisionOver } from './guard.ts';
import type { LogLine } from './log.ts';
import type { HttpResult } from './respond.ts';
import type { Session } from './session.ts';

function codeOf(result: HttpResult): string | undefined {
  return problem.safeParse(JSON.parse(result.body ?? '{}')).data?.error.code;
}

function actorOf(person: string): string {
  return createHash('sha256').update(person).digest('hex').slice(0, 12);
}

/** One line a request: what was answered to whom about which division, denials included. */
export function logAnswer(
  event: ChainEvent,
  route: Route,
  session: Session,
  result: HttpResult,
  milliseconds: number,
): void {
  const status = result.statusCode ?? 200;
  const code = status >= 400 ? codeOf(result) : undefined;
  const division = divisionOver(event, route, session);
  const line: LogLine = {
    level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info',
    function: route.function,
    event: status === 401 || status === 403 ? 'denied' : 'answered',
    status,
    action: route.action,
    milliseconds,
    ...(code === undefined ? {} : { code }),
    ...(division === undefined ? {} : { division }),
    ...(event.caller ? { actor: actorOf(event.caller.person) } : {}),
  };
  session.log(line);
}
