import { beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '../../shared/access/system-scope.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import { CITY, type Office, openOffice } from './office.ts';
import { quarterly } from './quarterly-form.ts';
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

  it('fifty submit a form of which they saw nothing: one is received, 49 are told which one', async () => {
    const workbooks = await Promise.all(Array.from({ length: 50 }, (_, at) => provincialResult(40 + at)));
    const answers = await Promise.all(
      workbooks.map((workbook, at) => upload(office, `clerk-${1 + (at % 20)}`, workbook, 'none')),
    );
    const winner = workbooks[answers.findIndex(({ status }) => status === 202)];
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers).toHaveLength(49);
    for (const { body } of losers)
      expect(body).toMatchObject({
        error: { code: 'not-current', message: expect.stringContaining('已有另一份文件先行上传') },
        current: { state: 'received', revision: winner?.sha256 },
      });
    await office.work();
    expect(await stored()).toMatchObject({
      submission: { state: 'submitted', current: winner?.sha256, revisions: [{ number: 1 }] },
    });
    // Who has seen the one that counts may replace it; who sends the same file again is received already.
    const next = await provincialResult(30);
    expect((await upload(office, 'clerk-1', next, winner?.sha256)).status).toBe(202);
    if (winner) expect((await upload(office, 'clerk-1', winner, 'none')).status).toBe(202);
  });

  it('fifty submit without saying what they saw: fifty receipts, and the last one counts', async () => {
    const workbooks = await Promise.all(Array.from({ length: 50 }, (_, at) => provincialResult(40 + at)));
    const answers = await Promise.all(
      workbooks.map((workbook, at) => upload(office, `clerk-${1 + (at % 20)}`, workbook)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(202));
    await office.work();
    const { submission } = (await stored()) as {
      submission: { current: string; revisions: { sha256: string }[] };
    };
    expect(submission.revisions).toHaveLength(50);
    expect(submission.current).toBe(submission.revisions.at(-1)?.sha256);
  });

  it('one signs what was shown while a new file comes in: never the new file unseen', async () => {
    const signing = await openOffice(undefined, () => ({ signs: ['county'], explain: false }));
    const path = { form: 'county-quarterly', period: '2018Q3', unit: '340825' };
    const [shown, newer] = [await quarterly(), await quarterly({ exited_villages: { quarter: '3' } })];
    await upload(signing, 'r-340825', shown);
    await signing.work();
    const signer = await signing.as('county-340825');
    const before = (await signer.readSubmission({ path })).body as { submission: { shown: string } };
    const body = { revision: shown.sha256, shown: before.submission.shown };
    const [signed, received] = await Promise.all([
      signer.signSubmission({ path, body }),
      upload(signing, 'r-340825', newer),
    ]);
    expect(received.status).toBe(202);
    await signing.work();
    // Signed or not, the signature is for the file that was shown and falls with it.
    expect([200, 409]).toContain(signed.status);
    expect((await signer.readSubmission({ path })).body).toMatchObject({
      submission: { state: 'submitted', current: newer.sha256 },
    });
    expect(await signer.signSubmission({ path, body })).toMatchObject({
      status: 409,
      body: { error: { code: 'not-current' }, current: { revision: newer.sha256 } },
    });
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
