import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { RouteMatch } from './match-route.ts';

const TEXT = /^(text\/|application\/(json|javascript|xml)\b)/;

function joined(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const together: Record<string, string> = {};
  for (const [name, value] of pairs) together[name] = name in together ? `${together[name]},${value}` : value;
  return together;
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const { rawHeaders } = request;
  const pairs = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? '']] : [],
  );
  return joined(pairs.filter(([name]) => name !== 'cookie'));
}

/** Middle of `05/Nov/2018:03:20:00 +0000`, the time format of API Gateway. */
function gatewayTime(at: Date): string {
  const [, day, month, year] = /^\w+, (\d+) (\w+) (\d+)/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${at.toISOString().slice(11, 19)} +0000`;
}

/**
 * The request as HTTP API hands it to a function, payload format 2.0: names of headers in lower case, repeated values
 * joined by commas, binary bodies in base64. No authorizer has run: the function verifies the token itself.
 */
export function gatewayEvent(
  request: IncomingMessage,
  { route, parameters }: RouteMatch,
  body: Buffer,
  at: Date,
): APIGatewayProxyEventV2 {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const headers = headersOf(request);
  const query = joined(new URLSearchParams(rawQueryString));
  const routeKey = `${route.method} ${route.path}`;
  const isText = TEXT.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers,
    ...(request.headers.cookie !== undefined && { cookies: request.headers.cookie.split(/;\s*/) }),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers.host ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: route.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: gatewayTime(at),
      timeEpoch: at.getTime(),
    },
  };
}
