import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { cachedKeys, TEN_MINUTES } from './verify-token.ts';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`the issuer's discovery document answered ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== issuer) throw new Error('the discovery document is of another issuer');
  return new URL(found.jwks_uri);
}

/** The issuer's keys: at the URL given, or where its discovery document says. A failed look-up is tried again. */
export function issuerKeys(issuer: string, jwksUrl: string | undefined, age = TEN_MINUTES): JWTVerifyGetKey {
  let keys = jwksUrl === undefined ? undefined : cachedKeys(new URL(jwksUrl), age);
  return async (header, token) => {
    keys ??= cachedKeys(await discover(issuer), age);
    return keys(header, token);
  };
}
