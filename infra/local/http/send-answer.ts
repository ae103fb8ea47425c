import type { ServerResponse } from 'node:http';
import * as z from 'zod';

const Structured = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** Lambda hands no larger answer to the gateway. */
const LARGEST_ANSWER = 6 * 1024 * 1024;

export function sendJson(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}

/**
 * What a function returned, as HTTP API sends it on: with a status code it is taken apart, without one the whole
 * value is the JSON body of a 200. An answer the gateway could not send becomes its 500.
 */
export function sendAnswer(response: ServerResponse, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer)) {
    sendJson(response, 200, answer);
    return;
  }
  const parsed = Structured.safeParse(answer);
  const body =
    parsed.data && Buffer.from(parsed.data.body ?? '', parsed.data.isBase64Encoded ? 'base64' : 'utf8');
  if (!parsed.success || !body || body.length > LARGEST_ANSWER) {
    sendJson(response, 500, { message: 'Internal Server Error' });
    return;
  }
  const { statusCode, headers = {}, cookies = [] } = parsed.data;
  response.statusCode = statusCode;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.end(body);
}
