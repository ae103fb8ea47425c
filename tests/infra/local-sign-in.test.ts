import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer } from '../../infra/local/close-server.ts';
import { listenOnLoopback } from '../../infra/local/listen-on-loopback.ts';
import { localServer } from '../../infra/local/local-server.ts';
import { readPeople } from '../../infra/local/people.ts';
import { AUDIENCE } from '../../infra/local/sign-in/client.ts';
import { createIssuer } from '../../infra/local/sign-in/issuer.ts';
import { signInPerson } from '../../infra/local/sign-in/sign-in-person.ts';
import { signingKeys } from '../../infra/local/sign-in/signing-keys.ts';

const people = await readPeople();
const { server, serve } = localServer(() => {});
let apiUrl: string;
let issuerUrl: string;

beforeAll(async () => {
  apiUrl = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  const issuer = createIssuer(apiUrl, await signingKeys(), people);
  issuerUrl = issuer.url;
  serve({ apiUrl, signIn: issuer.handle, api: async (_, response) => void response.writeHead(418).end() });
});
afterAll(() => closeServer(server));

const authorize = (changes: Record<string, string>) => {
  const query = {
    client_id: 'taizhang',
    response_type: 'code',
    redirect_uri: `${apiUrl}/token`,
    scope: 'openid profile',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    ...changes,
  };
  return fetch(`${issuerUrl}/auth?${new URLSearchParams(query)}`, { redirect: 'manual' });
};

describe('the local sign-in service', () => {
  it('issues tokens that verify against its published keys, for our audience', async () => {
    const token = await signInPerson(apiUrl, issuerUrl, 'reporter-340822');
    const discovered = (await (await fetch(`${issuerUrl}/.well-known/openid-configuration`)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    expect(discovered.issuer).toBe(issuerUrl);
    const keys = createRemoteJWKSet(new URL(discovered.jwks_uri));
    const { payload } = await jwtVerify(token, keys, { issuer: issuerUrl, audience: AUDIENCE });
    expect(payload.sub).toBe('reporter-340822');
    expect(decodeProtectedHeader(token).alg).toBe('RS256');
  });

  it('publishes no private key', async () => {
    const { keys } = (await (await fetch(`${issuerUrl}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(
      Object.keys(keys[0] ?? {}).filter((name) => ['d', 'p', 'q', 'dp', 'dq', 'qi'].includes(name)),
    ).toEqual([]);
  });

  it('lets nobody in who is not on its list', async () => {
    await expect(signInPerson(apiUrl, issuerUrl, 'somebody')).rejects.toThrow('no sign-in for somebody');
  });

  it('insists on PKCE', async () => {
    const response = await authorize({ code_challenge: '', code_challenge_method: '' });
    expect(response.headers.get('location')).toContain('error=invalid_request');
  });

  it('sends codes to no other address', async () => {
    const response = await authorize({ redirect_uri: 'https://example.com/token' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).toContain('登录未完成');
  });

  it('lets a portal on another port of this machine have its codes', async () => {
    const response = await authorize({ redirect_uri: 'http://127.0.0.1:5173/token' });
    expect(response.headers.get('location')).toMatch(/^\/sign-in\/interaction\//);
  });

  it('shows the people to choose from in Chinese', async () => {
    const response = await authorize({});
    const login = new URL(response.headers.get('location') ?? '', apiUrl);
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = await (await fetch(login, { headers: { cookie } })).text();
    for (const person of people) expect(page).toContain(person.name);
    expect((await fetch(login)).status, 'without the cookie of its browser').toBe(400);
  });

  it('offers a page that says what runs here, and one that shows a token', async () => {
    expect(await (await fetch(`${apiUrl}/`)).text()).toContain(`${apiUrl}/me`);
    expect(await (await fetch(`${apiUrl}/token`)).text()).toContain('登录并取得访问令牌');
    expect((await fetch(`${apiUrl}/anything-else`)).status).toBe(418);
  });

  it('keeps its keys in the data directory, readable by nobody else', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'taizhang-keys-'));
    const first = await signingKeys(directory);
    expect(await signingKeys(directory)).toEqual(first);
    expect((await stat(path.join(directory, 'sign-in-keys.json'))).mode & 0o077).toBe(0);
    expect(() => createLocalJWKSet(first.jwks)).not.toThrow();
    await rm(directory, { recursive: true });
  });
});

describe('the people of the demonstration', () => {
  const divisions = ['02', '03', '11', '22', '25', '26', '27', '28', '81', '82'].map((end) => `3408${end}`);

  it('are one reporter for each county and one for the city, signers of two counties, two of the city office, a leader and an auditor', () => {
    const reporters = people.filter((person) => person.role === 'reporter').map((person) => person.division);
    expect(reporters.sort()).toEqual(['340800', ...divisions].sort());
    const others = people.filter((person) => person.role !== 'reporter').map((person) => person.role);
    expect(others.sort()).toEqual([
      'auditor',
      'city-leader',
      'city-office',
      'city-office',
      'county-signer',
      'county-signer',
      'township-signer',
      'township-signer',
    ]);
  });

  it('are all marked as invented, each under an id of its own', () => {
    for (const person of people) expect(person.name).toContain('（演示）');
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
  });
});
