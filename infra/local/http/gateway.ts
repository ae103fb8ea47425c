import type { IncomingMessage, ServerResponse } from 'node:http';
import type { System } from '../../system/declaration.ts';
import { crashLine } from '../crash-line.ts';
import type { FunctionRuntime } from '../function-runtime.ts';
import { isFromThisMachine } from './from-this-machine.ts';
import { gatewayEvent } from './gateway-event.ts';
import { matchRoute, type RouteMatch } from './match-route.ts';
import { readBody } from './read-body.ts';
import { sendAnswer, sendJson } from './send-answer.ts';

function allowPortal(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (origin === undefined || !isFromThisMachine(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
}

function routeOf(system: System, method: string, url: string): RouteMatch | undefined {
  try {
    return matchRoute(system, method, url.split('?')[0] ?? '/');
  } catch (fault) {
    if (fault instanceof URIError) return undefined;
    throw fault;
  }
}

/** HTTP API on this machine: finds the function of a route, hands it the event, sends on what it returns. */
export function gateway(
  system: System,
  runtime: FunctionRuntime,
  clock: () => Date,
  log: (line: string) => void,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    allowPortal(request, response);
    if (method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const match = routeOf(system, method, url);
    if (!match) {
      sendJson(response, 404, { message: 'Not Found' });
      return;
    }
    const at = clock();
    const began = performance.now();
    const body = await readBody(request);
    if (!body) {
      response.setHeader('connection', 'close');
      sendJson(response, 413, { message: 'Request Entity Too Large' });
      return;
    }
    try {
      sendAnswer(response, await runtime.invoke(match.function, gatewayEvent(request, match, body, at)));
    } catch (fault) {
      log(crashLine(match.function, fault));
      sendJson(response, 500, { message: 'Internal Server Error' });
    }
    // The route, not the path: what the access log of AWS shows as well.
    const took = Math.round(performance.now() - began);
    log(`${method} ${match.route.path} ${response.statusCode} ${took} ms`);
  };
}
