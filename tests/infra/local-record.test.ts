import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordKey } from '../../infra/local/record-key.ts';
import { type LocalSystem, startLocalSystem } from '../../infra/local/start-local-system.ts';
import { verifyExport } from '../../shared/record/verify/verify-export.ts';
import { verifySignature } from '../../shared/storage/record-key.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { apiClient } from './local/api-client.ts';

describe('the record on this machine', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
  });
  afterAll(() => system.stop());

  it('holds grants and a denial, and is exported over HTTP as files that verify offline', async () => {
    const reporter = apiClient(system, await system.signIn('reporter-340822'));
    expect((await reporter.get('/submissions/county-quarterly/2018Q3/340825')).status).toBe(403);
    await system.drained();
    const leader = apiClient(system, await system.signIn('city-leader'));
    const period = String(new Date().getFullYear());
    const { status, body } = await leader.post('/records/exports', { unit: '340822', period });
    expect(status).toBe(200);
    const files = new Map<string, Uint8Array>();
    for (const { name, url } of body.files)
      files.set(name, new Uint8Array(await (await fetch(url)).arrayBuffer()));
    expect(verifyExport(files, { sha256, verifySignature })).toMatchObject({ outcome: 'intact' });
    const entries = Buffer.from(files.get('entries.ndjson') ?? []).toString();
    expect(entries).toContain('"about":"reporter-340822 reporter 340822"');
    expect(entries).toContain('"about":"denied read-submission 340825"');
  });

  it('answers anybody who asks about a printed form', async () => {
    const asked = await fetch(`${system.apiUrl}/verify/nothing`);
    expect([asked.status, await asked.json()]).toEqual([200, { result: 'unknown' }]);
    const page = await fetch(`${system.apiUrl}/verify/nothing`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<h1>查无此表</h1>');
  });
});

describe('the secret of the record’s key', () => {
  it('is drawn once, kept, and readable by its owner only', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'taizhang-key-'));
    try {
      const first = await recordKey(directory);
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(await recordKey(directory)).toBe(first);
      const file = path.join(directory, 'record-key.txt');
      expect(await readFile(file, 'utf8')).toBe(first);
      expect((await stat(file)).mode & 0o077).toBe(0);
      expect(await recordKey()).not.toBe(first);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
