import { beforeAll, describe, expect, it } from 'vitest';
import { CITY, type Office, openOffice } from '../functions/office.ts';
import { accept, municipalRecord, provincialResult, upload, type Workbook } from '../functions/workbooks.ts';
import { interruption } from './interruption.ts';
import { insist, recordedFacts, workOff } from './work-off.ts';

const scheme = { scheme: 'anqing-2018', period: '2018' };

async function wholeYear(office: Office, workbooks: readonly Workbook[]): Promise<string> {
  // One after the other: in which order two submissions of a unit come to stand in its chain is left to the queues.
  for (const workbook of workbooks) {
    await insist(() => upload(office, 'office-1', workbook));
    await workOff(office);
    await insist(() => accept(office, 'office-2', workbook));
    await workOff(office);
  }
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
  texts.push(`record ${await recordedFacts(office, CITY)}`);
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

  /** The first line that came out otherwise: whole years are too long to be printed twice. */
  const difference = (outcome: string) => {
    const expected = undisturbed.outcome.split('\n');
    const at = outcome.split('\n').findIndex((line, number) => line !== expected[number]);
    return `line ${at + 1} is other: ${outcome.split('\n')[at]?.slice(0, 200)}`;
  };

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
        if (outcome !== undisturbed.outcome) expect.fail(`killed ${when} I/O ${at}: ${difference(outcome)}`);
      }
    },
  );
});
