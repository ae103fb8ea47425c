import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { CLIENT_ID, TOKEN_PATH } from './client.ts';

const Tokens = z.object({ access_token: z.string() });

/** Keeps cookies by name, which is enough for one host and one sign-in. */
function cookieJar() {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(response: Response): void {
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
    },
  };
}

/**
 * Walks the code and PKCE flow as a browser would: authorize, choose the person on the login page, come back with a
 * code, exchange it. @returns the access token @throws Error when the issuer does not let the person in
 */
export async function signInPerson(apiUrl: string, issuerUrl: string, person: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${apiUrl}${TOKEN_PATH}`;
  const authorize = new URL(`${issuerUrl}/auth`);
  authorize.search = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const jar = cookieJar();
  let address = authorize;
  for (let steps = 0; !address.href.startsWith(`${redirectUri}?`); steps += 1) {
    const isLogin = address.pathname.includes('/interaction/');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: jar.header() },
      ...(isLogin && { method: 'POST', body: new URLSearchParams({ person }) }),
    });
    jar.keep(response);
    await response.arrayBuffer();
    const next = response.headers.get('location');
    if (next === null || steps > 10)
      throw new Error(`no sign-in for ${person}: ${response.status} at ${address.pathname}`);
    address = new URL(next, address);
  }
  const code = address.searchParams.get('code');
  if (code === null) throw new Error(`no sign-in for ${person}: ${address.searchParams.get('error')}`);

  const exchanged = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: CLIENT_ID,
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  if (!exchanged.ok) throw new Error(`no token for ${person}: ${exchanged.status} ${await exchanged.text()}`);
  return Tokens.parse(await exchanged.json()).access_token;
}
