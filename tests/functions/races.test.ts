import { beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '../../shared/access/system-scope.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import { CITY, type Office, openOffice } from './office.ts';
import { accept, provincialResult, upload } from './workbooks.ts';

const key = { form: 'provincial-result', period: '2018', unit: CITY };

describe('at the same moment', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    for (let clerk = 1; clerk <= 20; clerk += 1)
      await office.records.grants.grant(systemScope(CITY), {
        person: `clerk-${clerk}`,
        name: '示例',
        role: 'city-office',
        division: CITY,
        grantedBy: 'security',
        grantedAt: parseInstant('2019-01-01T00:00:00Z'),
      });
  });
  const twenty = <T>(work: (number: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 20 }, (_, at) => work(at + 1)));
  const stored = async () => (await (await office.as('leader')).readSubmission({ path: key })).body;

  it('twenty accept: one wins, the others are told so with the state it has now', async () => {
    const workbook = await provincialResult(90);
    await upload(office, 'office-1', workbook);
    await office.work();
    const answers = await twenty((clerk) => accept(office, `clerk-${clerk}`, workbook));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers).toHaveLength(19);
    for (const loser of losers)
      expect(loser.body).toMatchObject({
        error: { code: 'already-accepted' },
        current: { state: 'accepted', revision: workbook.sha256 },
      });
    expect(office.queues.publish.take()).toHaveLength(1);
  });

  it('twenty complete the same upload: one revision and one receipt for all', async () => {
    const workbook = await provincialResult(90);
    const answers = await twenty((clerk) => upload(office, `clerk-${clerk}`, workbook));
    const receipts = answers.map(({ body }) => (body as { receipt: unknown }).receipt);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await stored()).toMatchObject({ submission: { revisions: [{ number: 1 }] } });
  });

  it('twenty complete different uploads: all have their receipt, numbered without gap or double', async () => {
    const answers = await twenty(async (clerk) =>
      upload(office, `clerk-${clerk}`, await provincialResult(70 + clerk)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
    const { submission } = (await stored()) as { submission: { revisions: { number: number }[] } };
    expect(submission.revisions.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    await office.work();
    expect(await stored()).toMatchObject({ submission: { state: 'submitted' } });
  });

  it('one accepts what was shown while a new file comes in: never the new file unseen', async () => {
    const [shown, newer] = [await provincialResult(90), await provincialResult(80)];
    await upload(office, 'office-1', shown);
    await office.work();
    const [accepted, received] = await Promise.all([
      accept(office, 'office-2', shown),
      upload(office, 'office-1', newer),
    ]);
    await office.work();
    const { submission } = (await stored()) as {
      submission: { state: string; acceptance?: { revision: string } };
    };
    // Whoever was first, the two cannot both have happened.
    expect([accepted.status, received.status].toSorted()).not.toEqual([200, 202]);
    if (submission.acceptance) expect(submission.acceptance.revision).toBe(shown.sha256);
    expect(await accept(office, 'office-2', shown)).toMatchObject({
      status: accepted.status === 200 ? 200 : 409,
    });
  });

  it('twenty ask for a computation: one run', async () => {
    const answers = await twenty(async (clerk) =>
      (await office.as(`clerk-${clerk}`)).runAssessment({ body: { scheme: 'anqing-2018', period: '2018' } }),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ version: 1 });
  });
});
