import { createServer, type Server } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeServer } from '../../infra/local/close-server.ts';
import { gateway } from '../../infra/local/http/gateway.ts';
import { listenOnLoopback } from '../../infra/local/listen-on-loopback.ts';
import { system } from '../../infra/system.ts';

const now = new Date('2018-10-08T03:20:00.000Z');
let server: Server;
let url: string;
let invoked: { name: string; event: APIGatewayProxyEventV2 }[];
let answer: (event: APIGatewayProxyEventV2) => unknown;
const log: string[] = [];

beforeAll(async () => {
  const runtime = {
    running: () => 0,
    stop: () => {},
    async invoke(name: string, given: unknown) {
      const event = given as APIGatewayProxyEventV2;
      invoked.push({ name, event });
      return answer(event);
    },
  };
  const handle = gateway(
    system,
    runtime,
    () => now,
    (line) => log.push(line),
  );
  server = createServer((request, response) => void handle(request, response));
  url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
});
afterAll(() => closeServer(server));
beforeEach(() => {
  invoked = [];
  answer = () => ({ statusCode: 204 });
});
const event = () => invoked.at(-1)?.event;

describe('the local gateway', () => {
  it('hands a function the event that HTTP API would', async () => {
    await fetch(`${url}/submissions/county-quarterly/2018Q3/340822/acceptance?a=1&a=2&b=%E6%80%80`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x', Cookie: 'a=1; b=2' },
      body: '{"revision":"怀宁"}',
    });
    expect(invoked[0]?.name).toBe('accept-submission');
    expect(event()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /submissions/{form}/{period}/{unit}/acceptance',
      rawPath: '/submissions/county-quarterly/2018Q3/340822/acceptance',
      rawQueryString: 'a=1&a=2&b=%E6%80%80',
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
      queryStringParameters: { a: '1,2', b: '怀' },
      pathParameters: { form: 'county-quarterly', period: '2018Q3', unit: '340822' },
      body: '{"revision":"怀宁"}',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'POST', sourceIp: '127.0.0.1' },
        time: '08/Oct/2018:03:20:00 +0000',
        timeEpoch: now.getTime(),
      },
    });
    expect(event()?.headers).not.toHaveProperty('cookie');
    expect(event()?.requestContext).not.toHaveProperty('authorizer');
  });

  it('decodes path parameters and leaves the raw path as it came', async () => {
    await fetch(`${url}/reports/a%2Fb%E6%80%80/link`);
    expect(event()?.pathParameters).toEqual({ id: 'a/b怀' });
    expect(event()?.rawPath).toBe('/reports/a%2Fb%E6%80%80/link');
  });

  it('carries other bodies in base64', async () => {
    const bytes = Uint8Array.from([0, 255, 10]);
    await fetch(`${url}/uploads`, { method: 'POST', body: bytes });
    expect(event()).toMatchObject({ body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true });
  });

  it('prefers a written segment to a parameter', async () => {
    await fetch(`${url}/uploads/complete`, { method: 'POST' });
    expect(invoked[0]?.name).toBe('complete-upload');
  });

  it.each([
    ['GET', '/uploads'],
    ['GET', '/nowhere'],
    ['GET', '/submissions/county-quarterly/2018Q3/'],
    ['GET', '/reports/%E0%A4%A/link'],
    ['DELETE', '/me'],
  ])('answers 404 to %s %s without starting a function', async (method, path) => {
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(404);
    expect(invoked).toEqual([]);
  });

  it('answers 413 to a body of more than ten megabytes, announced or not', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    const announced = await fetch(`${url}/uploads`, { method: 'POST', body: large });
    expect(announced.status).toBe(413);
    const streamed = await fetch(`${url}/uploads`, {
      method: 'POST',
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(invoked).toEqual([]);
  });

  it('sends on status, headers, cookies and bytes', async () => {
    answer = () => ({
      statusCode: 409,
      headers: { 'content-type': 'application/octet-stream', 'x-number': 7 },
      cookies: ['a=1', 'b=2'],
      body: 'AP8=',
      isBase64Encoded: true,
    });
    const response = await fetch(`${url}/me`);
    expect(response.status).toBe(409);
    expect(response.headers.get('x-number')).toBe('7');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.from([0, 255]));
  });

  it('takes an answer without a status for the body of a 200', async () => {
    answer = () => ({ hello: '怀宁' });
    const response = await fetch(`${url}/me`);
    expect([response.status, await response.json()]).toEqual([200, { hello: '怀宁' }]);
  });

  it.each([
    ['a crash', () => Promise.reject(new Error('crash'))],
    ['an answer that makes no sense', () => ({ statusCode: 'fine' })],
    [
      'an answer of more than six megabytes',
      () => ({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) }),
    ],
  ])('turns %s into a 500 that says nothing', async (_, given) => {
    answer = given;
    const response = await fetch(`${url}/me`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('lets a portal of this machine call, and no other page', async () => {
    const from = (origin: string) => fetch(`${url}/me`, { method: 'OPTIONS', headers: { origin } });
    const allowed = await from('http://127.0.0.1:5173');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:5173');
    expect((await from('https://example.com')).headers.get('access-control-allow-origin')).toBeNull();
    expect(invoked).toEqual([]);
  });

  it('logs where a function crashed, never what it said', async () => {
    answer = () => Promise.reject(new RangeError('340822199001010012'));
    await fetch(`${url}/me`);
    expect(log.at(-2)).toMatch(/^read-profile crashed: RangeError\n +at /);
    expect(log.join()).not.toContain('340822199001010012');
  });

  it('logs the route, never the path', async () => {
    await fetch(`${url}/submissions/county-quarterly/2018Q3/340822?secret=1`);
    expect(log.at(-1)).toMatch(/^GET \/submissions\/\{form\}\/\{period\}\/\{unit\} 204 \d+ ms$/);
  });
});
