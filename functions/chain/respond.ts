import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refusal } from '../../shared/access/refusal.ts';
import type { Current } from './answer.ts';
import { refusalStatus } from './refusal-status.ts';

export type HttpResult = APIGatewayProxyStructuredResultV2;

// Answers hold what only the caller may see.
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export function respond(status: number, content: unknown): HttpResult {
  return { statusCode: status, headers: HEADERS, body: JSON.stringify(content) };
}

/** A page that may load and run nothing. */
export function respondPage(html: string): HttpResult {
  const headers = {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  return { statusCode: 200, headers, body: html };
}

/** Every error has the same shape: code, what is wrong, what to do. */
export function respondRefusal(
  refusal: Refusal,
  details: { current?: Current; fields?: readonly string[] } = {},
): HttpResult {
  const { fields, current } = details;
  const error = fields === undefined ? refusal : { ...refusal, fields };
  return respond(refusalStatus[refusal.code], current === undefined ? { error } : { error, current });
}
