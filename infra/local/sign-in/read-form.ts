import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/read-body.ts';

/** The fields of a form as a browser posts it. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const body = await readBody(request);
  return new URLSearchParams(body?.toString('utf8'));
}
