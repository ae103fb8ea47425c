import { beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../functions/office.ts';
import { placeOf, quarterly } from '../functions/quarterly-form.ts';
import { accept, upload, type Workbook } from '../functions/workbooks.ts';
import { interruption } from './interruption.ts';
import { insist, recordHash, workOff } from './work-off.ts';

const path = { form: 'county-quarterly', period: '2018Q3', unit: '340825' };
const demands = () => ({ signs: ['township', 'county'], explain: false }) as const;

type Shown = { submission: { shown?: string } };

async function sign(office: Office, person: string, { sha256 }: Workbook): Promise<void> {
  const signer = await office.as(person);
  await insist(async () => {
    const read = await signer.readSubmission({ path });
    if (read.status !== 200) return read;
    const { shown = '' } = (read.body as Shown).submission;
    return signer.signSubmission({ path, body: { revision: sha256, shown } });
  });
  await workOff(office);
}

/** 太湖 reports, the township signs, the city sends back one cell, and once more from the start up to the seal. */
async function wholeLife(
  office: Office,
  [first, second]: readonly [Workbook, Workbook],
  cell: { sheet: string; cell: string },
): Promise<string> {
  const clerk = await office.as('office-1');
  await insist(() => upload(office, 'r-340825', first));
  await workOff(office);
  await sign(office, 'township-340825', first);
  const body = { revision: first.sha256, cells: [cell], reason: '与台账不符' };
  await insist(() => clerk.returnSubmission({ path, body }));
  await workOff(office);
  await insist(() => upload(office, 'r-340825', second));
  await workOff(office);
  await sign(office, 'township-340825', second);
  await sign(office, 'county-340825', second);
  await insist(() => accept(office, 'office-1', second));
  await workOff(office);
  await insist(() => clerk.sealSubmission({ path, body: { revision: second.sha256 } }));
  await workOff(office);
  const said = () => clerk.readSubmission({ path });
  const answer = await said();
  return `${(answer.status === 500 ? await said() : answer).text}\n${await recordHash(office, path.unit)}`;
}

describe('a process killed at any I/O of a life with signatures and a return', () => {
  let workbooks: [Workbook, Workbook];
  let cell: { sheet: string; cell: string };
  let undisturbed: { outcome: string; calls: number };
  beforeAll(async () => {
    workbooks = [await quarterly(), await quarterly({ dropouts: { total: '2' } })];
    const known = await openOffice(undefined, demands);
    await upload(known, 'r-340825', workbooks[0]);
    await known.work();
    cell = await placeOf(known, workbooks[0], ['dropouts', 'total']);
    const { around, calls } = interruption(0, 'before');
    const outcome = await wholeLife(await openOffice(around, demands), workbooks, cell);
    undisturbed = { outcome, calls: calls() };
  });

  it('goes through every station', () => {
    for (const act of [
      'receive',
      'check',
      'sign-township',
      'return',
      'sign-county',
      'accept',
      'print',
      'seal',
    ])
      expect(undisturbed.outcome).toContain(`"act":"${act}"`);
    expect(undisturbed.outcome).toMatch(/\n11 [0-9a-f]{64}$/);
  });

  it.each(['before', 'after'] as const)(
    '%s it took effect ends in the same state and the same record',
    { timeout: 240_000 },
    async (when) => {
      for (let at = 1; at <= undisturbed.calls; at += 1) {
        const { around } = interruption(at, when);
        const outcome = await wholeLife(await openOffice(around, demands), workbooks, cell);
        expect(outcome, `killed ${when} I/O ${at}`).toBe(undisturbed.outcome);
      }
    },
  );
});
