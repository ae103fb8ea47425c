import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../../infra/local/start-local-system.ts';
import { apiClient } from './local/api-client.ts';

const at = { form: 'county-quarterly', period: '2018Q3', unit: '340822', fileName: '怀宁县三季度.xlsx' };
const submission = `/submissions/${at.form}/${at.period}/${at.unit}`;

/** The fill-in workbook of the unit, as the system itself hands it out: nothing is filled in yet. */
async function blankWorkbook(api: ReturnType<typeof apiClient>): Promise<Uint8Array> {
  const link = await api.get(`/templates/${at.form}/${at.period}/${at.unit}`);
  const response = await fetch(link.body.url);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('the local system', () => {
  const log: string[] = [];
  let system: LocalSystem;
  let reporter: ReturnType<typeof apiClient>;

  beforeAll(async () => {
    system = await startLocalSystem({ log: (line) => log.push(line) });
    reporter = apiClient(system, await system.signIn('reporter-340822'));
  });
  afterAll(() => system.stop());

  it('knows the person who signed in, by the role in its own table', async () => {
    const { status, body } = await reporter.get('/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: 'reporter-340822', role: 'reporter', division: '340822' });
  });

  it('lets every person of the demonstration sign in', async () => {
    for (const person of system.people) {
      const { status, body } = await apiClient(system, await system.signIn(person.id)).get('/me');
      expect([status, body.name]).toEqual([200, person.name]);
    }
  });

  it.each(['', 'nonsense', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJjaXR5LW9mZmljZS0xIn0.'])(
    'answers 401 to the token %j',
    async (token) => {
      expect((await apiClient(system, token).get('/me')).status).toBe(401);
    },
  );

  it('answers 401 to a request without a token, and describes itself to anybody', async () => {
    expect((await fetch(`${system.apiUrl}/me`)).status).toBe(401);
    const description = await fetch(`${system.apiUrl}/openapi.json`);
    expect([description.status, (await description.json()).openapi]).toEqual([200, '3.1.0']);
  });

  it('answers 401 to a token of another issuer', async () => {
    const other = await startLocalSystem();
    const token = await other.signIn('city-office-1');
    await other.stop();
    expect((await apiClient(system, token).get('/me')).status).toBe(401);
  });

  it('answers 403 to a reporter who looks into another county', async () => {
    const { status, body } = await reporter.get(`/submissions/${at.form}/${at.period}/340825`);
    expect([status, body.error.code]).toEqual([403, 'denied']);
  });

  it('answers 404 where there is nothing', async () => {
    expect((await reporter.get('/nothing')).status).toBe(404);
    expect((await reporter.get('/reports/nothing/link')).status).toBe(404);
  });

  it('takes a workbook by a presigned link, gives a receipt, and checks it', async () => {
    const bytes = await blankWorkbook(reporter);
    const completed = await reporter.upload(at, bytes);
    expect(completed.status).toBe(202);
    expect(completed.body.receipt.number).toContain(at.unit);
    await system.drained();
    const { body } = await reporter.get(submission);
    // Nothing was filled in, so the form refuses it and says at which cells.
    expect(body.submission.state).toBe('refused');
    expect(body.faults.total).toBeGreaterThan(0);
  });

  it('keeps tokens, names and file names out of its log', async () => {
    const token = await system.signIn('reporter-340822');
    await apiClient(system, token).get('/me');
    const text = log.join('\n');
    expect(text).toContain('"function":"receive-submission"');
    for (const secret of [token, '填报员', at.fileName, 'X-Amz-Signature'])
      expect(text).not.toContain(secret);
  });
});

describe('the local system with a data directory', () => {
  it('keeps submissions, files and sign-ins over a restart', async () => {
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'taizhang-system-'));
    const first = await startLocalSystem({ dataDirectory });
    const token = await first.signIn('reporter-340822');
    const before = apiClient(first, token);
    await before.upload(at, await blankWorkbook(before));
    await first.drained();
    const stored = await before.get(submission);
    await first.stop();

    const second = await startLocalSystem({ dataDirectory, port: Number(new URL(first.apiUrl).port) });
    const after = apiClient(second, token);
    expect(await after.get(submission)).toEqual(stored);
    expect(stored.body.submission.revisions).toHaveLength(1);
    await second.stop();
    await rm(dataDirectory, { recursive: true });
  });
});

describe('starting the local system', () => {
  it('refuses a data directory that is in use, and takes over one that a crash left', async () => {
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'taizhang-claim-'));
    const first = await startLocalSystem({ dataDirectory });
    await expect(startLocalSystem({ dataDirectory })).rejects.toThrow(
      `正由另一个台账进程（进程号 ${process.pid}）使用`,
    );
    await first.stop();
    // No process has this number: it is above the largest that Linux gives out.
    await writeFile(path.join(dataDirectory, 'running.pid'), '99999999');
    await (await startLocalSystem({ dataDirectory })).stop();
    await rm(dataDirectory, { recursive: true });
  });

  it('leaves nothing running when the port is taken', async () => {
    const first = await startLocalSystem();
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'taizhang-port-'));
    const port = Number(new URL(first.apiUrl).port);
    await expect(startLocalSystem({ port, dataDirectory })).rejects.toThrow('EADDRINUSE');
    await (await startLocalSystem({ dataDirectory })).stop();
    await first.stop();
    await rm(dataDirectory, { recursive: true });
  });
});

describe('stopping the local system', () => {
  it('leaves nothing behind that keeps a process alive', async () => {
    const module = path.resolve(import.meta.dirname, '../../infra/local/start-local-system.ts');
    const script = `
      import { startLocalSystem } from ${JSON.stringify(module)};
      const system = await startLocalSystem();
      const token = await system.signIn('city-office-1');
      const { status } = await fetch(system.apiUrl + '/me', { headers: { authorization: 'Bearer ' + token } });
      await system.stop();
      console.log(status);
    `;
    // The process has to end by itself; when it does not, it is ended and this fails.
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      timeout: 30_000,
    });
    expect((await run).stdout).toBe('200\n');
  });

  it('frees the port and the console', async () => {
    const print = console.log;
    const first = await startLocalSystem();
    const second = await startLocalSystem();
    await first.stop();
    await second.stop();
    expect(console.log).toBe(print);
    const port = Number(new URL(first.apiUrl).port);
    const again = await startLocalSystem({ port });
    expect(again.apiUrl).toBe(first.apiUrl);
    await again.stop();
  });
});
