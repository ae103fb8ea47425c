import { beforeAll, describe, expect, it } from 'vitest';
import { parseInstant } from '../../shared/period/instant.ts';
import { interruption } from './interruption.ts';
import { CITY, type Office, openOffice } from './office.ts';
import { accept, municipalRecord, provincialResult, upload, type Workbook } from './workbooks.ts';

const scheme = { scheme: 'anqing-2018', period: '2018' };
const LATER = parseInstant('2019-01-10T02:00:00.000Z');

/** People press again what did not go through. */
async function insist(ask: () => Promise<{ status: number; text: string }>): Promise<void> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { status, text } = await ask();
    if (status < 300) return;
    expect(status, text).toBe(500);
  }
  throw new Error('still not done the second time');
}

/** Queues hand over again what failed; the sweep finds what was never announced. */
async function workOff(office: Office): Promise<void> {
  for (let round = 1; round <= 2; round += 1) {
    await office.sweep(LATER).catch(() => undefined);
    for (const queue of ['check', 'assess', 'publish'] as const) {
      const messages = office.queues[queue].take();
      const failed = await office.handOver(queue, messages);
      if (failed.length === 0) continue;
      const again = failed.map((id) => messages[Number(id)] ?? '');
      expect(await office.handOver(queue, again)).toEqual([]);
    }
  }
}

async function wholeYear(office: Office, workbooks: readonly Workbook[]): Promise<string> {
  for (const workbook of workbooks) await insist(() => upload(office, 'office-1', workbook));
  await workOff(office);
  for (const workbook of workbooks) await insist(() => accept(office, 'office-2', workbook));
  await workOff(office);
  const [first, second] = [await office.as('office-1'), await office.as('office-2')];
  await insist(() => first.runAssessment({ body: scheme }));
  await workOff(office);
  await insist(() => second.publishAssessment({ path: scheme, body: { version: 1 } }));
  await workOff(office);
  const ask = { query: { period: '2018' } };
  const answers = [
    () => second.listSubmissions(ask),
    () => second.readAssessment({ path: scheme }),
    () => second.listReports(ask),
  ];
  const texts: string[] = [];
  for (const answer of answers) {
    const said = await answer();
    texts.push((said.status === 500 ? await answer() : said).text);
  }
  return texts.join('\n');
}

describe('a process killed at any of its I/O', () => {
  let workbooks: Workbook[];
  let undisturbed: { outcome: string; calls: number };
  beforeAll(async () => {
    workbooks = [await provincialResult(95), await municipalRecord()];
    const { around, calls } = interruption(0, 'before');
    undisturbed = { outcome: await wholeYear(await openOffice(around), workbooks), calls: calls() };
  });

  it('has something to be killed at', () => {
    expect(undisturbed.calls).toBeGreaterThan(100);
    expect(undisturbed.outcome).toContain('"state":"published"');
    expect(undisturbed.outcome).toContain(CITY);
  });

  it.each(['before', 'after'] as const)(
    '%s it took effect leaves the same in the end',
    { timeout: 240_000 },
    async (when) => {
      for (let at = 1; at <= undisturbed.calls; at += 1) {
        const { around } = interruption(at, when);
        const outcome = await wholeYear(await openOffice(around), workbooks);
        expect(outcome, `killed ${when} I/O ${at}`).toBe(undisturbed.outcome);
      }
    },
  );
});
