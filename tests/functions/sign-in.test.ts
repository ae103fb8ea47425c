import { createServer } from 'node:http';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readProfile as route } from '../../functions/api/profile.ts';
import { issuerKeys } from '../../functions/chain/issuer-keys.ts';
import { tokenVerifier } from '../../functions/chain/verify-token.ts';
import { createHandler } from '../../functions/read-profile/handler.ts';
import { closeServer } from '../../infra/local/close-server.ts';
import { listenOnLoopback } from '../../infra/local/listen-on-loopback.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import { CITY, type Office, openOffice, templates } from './office.ts';
import { AUDIENCE, ISSUER, signInDesk } from './sign-in-desk.ts';

const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'office-1' };
const inFiveMinutes = () => Math.floor(Date.now() / 1000) + 300;

describe('a request', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  const status = async (authorization: string | undefined) => {
    const said = await office.call(
      route,
      createHandler({ divisions: templates.divisions }),
      authorization,
      {},
    );
    return said.status;
  };
  const signed = async (change: object, alg = 'ES256') => {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT({ ...claims, exp: inFiveMinutes(), ...change })
      .setProtectedHeader({ alg, kid: 'k1' })
      .sign(privateKey);
  };

  it('with a token of the issuer is answered', async () => {
    expect(await status(`Bearer ${await office.desk.token('office-1')}`)).toBe(200);
    expect(await status(`bearer ${await office.desk.token('office-1')}`)).toBe(200);
  });

  it.each([
    ['no token', async () => undefined],
    ['an empty token', async () => 'Bearer '],
    ['no bearer token', async () => 'Basic b2ZmaWNlLTE6eA=='],
    ['something that is no token', async () => 'Bearer office-1'],
    [
      'an expired token',
      async () => `Bearer ${await office.desk.token('office-1', { exp: inFiveMinutes() - 3600 })}`,
    ],
    [
      'a token for another audience',
      async () => `Bearer ${await office.desk.token('office-1', { aud: 'other' })}`,
    ],
    [
      'a token of another issuer',
      async () => `Bearer ${await office.desk.token('office-1', { iss: 'https://x.example' })}`,
    ],
    ['a token of nobody', async () => `Bearer ${await office.desk.token('')}`],
    ['a token signed by another key', async () => `Bearer ${await signed({})}`],
    [
      'an unsigned token (alg none)',
      async () => `Bearer ${new UnsecuredJWT({ ...claims, exp: inFiveMinutes() }).encode()}`,
    ],
    [
      'a token signed with the public key as a shared secret',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(office.desk.jwk));
        const token = new SignJWT({ ...claims, exp: inFiveMinutes() }).setProtectedHeader({
          alg: 'HS256',
          kid: 'k1',
        });
        return `Bearer ${await token.sign(secret)}`;
      },
    ],
  ])('with %s is not', async (_, authorization) => {
    expect(await status(await authorization())).toBe(401);
    expect(office.logged.at(-1)).toMatchObject({ event: 'denied', status: 401, code: 'not-signed-in' });
  });

  it('of somebody without a grant, or whose grant was revoked a moment ago, is denied', async () => {
    expect(await status(`Bearer ${await office.desk.token('stranger')}`)).toBe(403);
    const token = `Bearer ${await office.desk.token('leader')}`;
    expect(await status(token)).toBe(200);
    await office.records.grants.revoke(systemScope(CITY), 'leader', parseInstant('2019-01-10T01:00:01.000Z'));
    expect(await status(token)).toBe(403);
  });
});

describe('the issuer’s keys', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  async function keysEndpoint(jwk: object) {
    let asked = 0;
    let url = '';
    const server = createServer((request, response) => {
      asked += 1;
      const discovery = { issuer: url, jwks_uri: `${url}/keys` };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : discovery));
    });
    url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
    let stopped = false;
    const stop = async () => {
      if (!stopped) await closeServer(server);
      stopped = true;
    };
    stops.push(stop);
    return { url, asked: () => asked, stop };
  }

  it('are found by discovery, asked for once, and keep working when the endpoint is gone and they are stale', async () => {
    const desk = await signInDesk();
    const endpoint = await keysEndpoint(desk.jwk);
    // An age of nothing makes every use ask again, as ten minutes do in the end.
    const verify = tokenVerifier(
      issuerKeys(endpoint.url, undefined, { cacheMaxAge: 0 }),
      endpoint.url,
      AUDIENCE,
    );
    const token = await desk.token('office-1', { iss: endpoint.url });
    expect(await verify(token)).toBe('office-1');
    const asked = endpoint.asked();
    await endpoint.stop();
    expect(await verify(token)).toBe('office-1');
    expect(asked).toBe(2);
  });

  it('that cannot be had at all are our fault, not the caller’s', async () => {
    const desk = await signInDesk();
    const endpoint = await keysEndpoint(desk.jwk);
    await endpoint.stop();
    const verify = tokenVerifier(issuerKeys(endpoint.url, `${endpoint.url}/keys`), endpoint.url, AUDIENCE);
    await expect(verify(await desk.token('office-1', { iss: endpoint.url }))).rejects.toThrow();
  });

  it('are not those of a discovery document of another issuer', async () => {
    const desk = await signInDesk();
    const endpoint = await keysEndpoint(desk.jwk);
    const verify = tokenVerifier(issuerKeys(`${endpoint.url}/`, undefined), `${endpoint.url}/`, AUDIENCE);
    await expect(verify(await desk.token('office-1', { iss: `${endpoint.url}/` }))).rejects.toThrow(
      'another issuer',
    );
  });
});
