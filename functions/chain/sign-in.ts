import type { Refusal } from '../../shared/access/refusal.ts';
import type { ChainEvent } from './call.ts';
import { type HttpResult, respondRefusal } from './respond.ts';
import type { Session } from './session.ts';

const notSignedIn: Refusal = {
  code: 'not-signed-in',
  message: '未登录，或登录已过期。',
  todo: '请重新登录后再试。',
};
const noGrant: Refusal = {
  code: 'no-grant',
  message: '您的账号尚未获得授权，或授权已被收回。',
  todo: '请联系市级安全管理员办理授权。',
};

function bearerToken(event: ChainEvent): string | undefined {
  const header = event.headers.authorization ?? event.headers.Authorization;
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
}

/**
 * Verifies the token here, whatever stands in front, and looks the person up in our own table at every request, so
 * that revoking works at once.
 */
export async function signIn(event: ChainEvent, session: Session): Promise<HttpResult | undefined> {
  const token = bearerToken(event);
  const person = token && (await session.verifyToken(token));
  if (!person) return respondRefusal(notSignedIn);
  event.person = person;
  const caller = await session.grants.inForce(person);
  if (!caller) return respondRefusal(noGrant);
  event.caller = caller;
  return undefined;
}
