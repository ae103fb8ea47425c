import type { IncomingMessage } from 'node:http';

/** HTTP API takes no larger body. */
const LARGEST_BODY = 10 * 1024 * 1024;

/** The whole body, or undefined when it is larger than HTTP API takes. Never holds more than that in memory. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_BODY) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
