import type * as z from 'zod';
import type { Refusal } from '../../shared/access/refusal.ts';
import type { Route } from '../api/route.ts';
import type { ChainEvent } from './call.ts';
import { type HttpResult, respondRefusal } from './respond.ts';

function invalid(fields: readonly string[]): HttpResult {
  const refusal: Refusal = {
    code: 'invalid-request',
    message: `请求填写不正确：${fields.join('、')}。`,
    todo: '请按接口说明（/openapi.json）更正后重试。',
  };
  return respondRefusal(refusal, { fields });
}

function bodyOf(event: ChainEvent): unknown {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body;
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Names of what does not fit; never the values, which may be anything. */
function wrongFields(part: string, error: z.ZodError): string[] {
  return [...new Set(error.issues.map((issue) => [part, ...issue.path].join('.')))];
}

/** Reads path, query and body by the route's schemas. */
export function readRequest(event: ChainEvent, route: Route): HttpResult | undefined {
  const asked: Record<string, unknown> = {};
  const wrong: string[] = [];
  const take = (part: 'path' | 'query' | 'body', given: unknown) => {
    const parsed = route.request[part]?.safeParse(given);
    if (parsed?.success) asked[part] = parsed.data;
    else if (parsed) wrong.push(...wrongFields(part, parsed.error));
  };
  take('path', event.pathParameters ?? {});
  take('query', event.queryStringParameters ?? {});
  if (route.request.body) take('body', bodyOf(event));
  if (wrong.length > 0) return invalid(wrong);
  event.asked = asked;
  return undefined;
}
