import { beforeEach, describe, expect, it } from 'vitest';
import type { Demands } from '../../shared/submission/demands.ts';
import { type Office, openOffice } from './office.ts';
import { type Changes, placeOf, quarterly } from './quarterly-form.ts';
import { accept, municipalRecord, provincialResult, upload, type Workbook } from './workbooks.ts';

type Fault = { id?: string; severity: string; cell?: string; rule?: string };
type Read = {
  submission: { state: string; current?: string; shown?: string; unexplained?: number; revisions: unknown[] };
  explanations: { fault: string; lapsed?: string; review?: unknown }[];
  history: { act: string; role: string; by: string; to: string }[];
  faults: { items: (Fault & { message: string })[] };
};

const path = { form: 'county-quarterly', period: '2018Q3', unit: '340825' };
/** A B fault (dropouts are to be none) and a C fault (far from the year before). */
const DOUBTFUL: Changes = { dropouts: { total: '2' }, houses_renovated: { last_year: '20' } };
const WORDS = '均已逐户核实，附说明材料。';

let office: Office;
const open = async (demands: Demands) => {
  office = await openOffice(undefined, () => demands);
};
const read = async () => (await (await office.as('office-1')).readSubmission({ path })).body as Read;
const state = async () => (await read()).submission.state;

async function report(changes: Changes, by = 'r-340825'): Promise<Workbook> {
  const workbook = await quarterly(changes);
  const receipt = await upload(office, by, workbook);
  expect(receipt.status, receipt.text).toBe(202);
  await office.work();
  return workbook;
}

async function sign(person: string, { sha256 }: Workbook, shown?: string) {
  const now = (await read()).submission.shown ?? '';
  return (await office.as(person)).signSubmission({ path, body: { revision: sha256, shown: shown ?? now } });
}

async function sendBack(
  person: string,
  workbook: Workbook,
  at: readonly [string, string][],
  reason = '与台账不符',
) {
  const cells = await Promise.all(at.map((one) => placeOf(office, workbook, one)));
  const body = { revision: workbook.sha256, cells, reason };
  return (await office.as(person)).returnSubmission({ path, body });
}

describe('explanations, where the form asks for them', () => {
  beforeEach(() => open({ signs: [], explain: true }));
  const explain = async (revision: string, faults: readonly Fault[], text = WORDS) => {
    const explanations = faults.map(({ id = '' }) => ({ fault: id, text }));
    return (await office.as('r-340825')).explainFaults({ path, body: { revision, explanations } });
  };
  const review = async (
    person: string,
    revision: string,
    faults: readonly Fault[],
    verdict: string,
    reason = '',
  ) => {
    const reviews = faults.map(({ id = '' }) => ({ fault: id, verdict, reason }));
    return (await office.as(person)).reviewExplanations({ path, body: { revision, reviews } });
  };
  const doubts = async () =>
    (await read()).faults.items.filter(({ severity }) => severity === 'B' || severity === 'C');

  it('every B and C fault is explained in six characters or more before it counts as submitted', async () => {
    const workbook = await report(DOUBTFUL);
    const { sha256 } = workbook;
    const [first, second] = await doubts();
    if (!first || !second) throw new Error('no two doubts');
    expect([first.rule, second.rule]).toEqual(['R51', 'R03']);
    expect((await read()).submission).toMatchObject({ state: 'to-explain', unexplained: 2 });
    expect((await accept(office, 'office-1', workbook)).body).toMatchObject({
      error: { code: 'explanation-missing' },
    });
    expect(await explain(sha256, [first], '情况属实。')).toMatchObject({
      status: 422,
      body: { error: { code: 'too-short' } },
    });
    expect(await explain(sha256, [{ ...first, id: '0'.repeat(32) }])).toMatchObject({
      status: 422,
      body: { error: { code: 'unknown-fault' } },
    });
    expect((await explain(sha256, [first])).body).toMatchObject({ submission: { state: 'to-explain' } });
    expect((await explain(sha256, [second])).body).toMatchObject({ submission: { state: 'submitted' } });
    // The same words again change nothing.
    const before = (await read()).history.length;
    expect((await explain(sha256, [first, second])).status).toBe(200);
    expect((await read()).history).toHaveLength(before);
  });

  it('another person finds of each whether it holds; a rejected one must be given again', async () => {
    const workbook = await report(DOUBTFUL);
    const { sha256 } = workbook;
    const [first, second] = await doubts();
    if (!first || !second) throw new Error('no two doubts');
    await explain(sha256, [first, second]);
    expect((await accept(office, 'office-1', workbook)).body).toMatchObject({
      error: { code: 'explanation-missing' },
    });
    expect((await review('county-340825', sha256, [first], 'rejected')).body).toMatchObject({
      error: { code: 'too-short' },
    });
    expect((await review('county-340825', sha256, [first], 'rejected', '未附名单')).body).toMatchObject({
      submission: { state: 'to-explain', unexplained: 1 },
    });
    await explain(sha256, [first], '已补附失学学生名单和劝返记录。');
    expect((await review('office-2', sha256, [first, second], 'accepted')).body).toMatchObject({
      submission: { state: 'submitted' },
    });
    expect((await accept(office, 'office-1', workbook)).status).toBe(200);
  });

  it('an explanation goes on with its values, and lapses when they change', async () => {
    const one = await report(DOUBTFUL);
    const faults = await doubts();
    await explain(one.sha256, faults);
    const two = await report({ ...DOUBTFUL, dropouts: { total: '3' } });
    const { submission, explanations } = await read();
    expect(submission).toMatchObject({ state: 'to-explain', unexplained: 1 });
    expect(explanations.map(({ lapsed }) => lapsed)).toEqual([two.sha256, undefined]);
    expect(
      (await doubts()).map(({ id }) => id).filter((id) => faults.some((old) => old.id === id)),
    ).toHaveLength(1);
  });
});

describe('signatures, where the form asks for them', () => {
  beforeEach(() => open({ signs: ['township', 'county'], explain: false }));

  it('are given by the township, then by the county, of what was shown; LY-143', async () => {
    const workbook = await report({});
    expect((await accept(office, 'office-1', workbook)).body).toMatchObject({
      error: { code: 'signature-missing' },
    });
    expect((await sign('county-340825', workbook)).body).toMatchObject({
      error: { code: 'signature-missing' },
    });
    expect((await sign('township-340825', workbook)).body).toMatchObject({
      submission: { state: 'township-signed' },
    });
    expect((await sign('county-340825', workbook)).body).toMatchObject({
      submission: { state: 'county-signed', signatures: [{ office: 'township' }, { office: 'county' }] },
    });
    expect((await accept(office, 'office-1', workbook)).status).toBe(200);
    expect((await read()).history.map(({ act, role }) => `${act} ${role}`)).toEqual([
      'receive reporter',
      'check system',
      'sign-township township-signer',
      'sign-county county-signer',
      'accept city-office',
    ]);
  });

  it('fall with the file they are for, and what was replaced cannot be signed', async () => {
    const one = await report({});
    const { shown } = (await read()).submission;
    await sign('township-340825', one);
    const two = await report({ exited_villages: { quarter: '3' } });
    expect(await state()).toBe('submitted');
    expect(await sign('township-340825', one, shown)).toMatchObject({
      status: 409,
      body: { error: { code: 'not-current' }, current: { state: 'submitted', revision: two.sha256 } },
    });
    // The right file with the hash of something else is not what was shown either.
    expect(await sign('township-340825', two, shown)).toMatchObject({ status: 409 });
    expect((await sign('township-340825', two)).status).toBe(200);
    const differences = await (await office.as('county-340825')).readDifferences({
      path,
      query: { against: 'signed' },
    });
    expect(differences.body).toMatchObject({
      against: { revision: one.sha256 },
      items: [{ row: '出列贫困村', column: '完成情况·本季完成', was: '4', is: '3' }],
    });
  });

  it('are not given by who reported, nor by who is to accept', async () => {
    const workbook = await report({});
    const { submissions } = office.records;
    const scope = { person: 'x', role: 'system', division: '340800' } as const;
    const stored = await submissions.find(scope, { ...path, period: '2018Q3' as never });
    const [revision] = stored?.revisions ?? [];
    if (!stored || !revision) throw new Error('nothing stored');
    // Somebody who reported has become a signer since.
    await office.records.grants.grant(scope, {
      person: 'r-340825',
      name: '示例',
      role: 'township-signer',
      division: '340825',
      grantedBy: 'security',
      grantedAt: revision.receivedAt,
    });
    expect(await sign('r-340825', workbook)).toMatchObject({
      status: 403,
      body: { error: { code: 'four-eyes' } },
    });
    await sign('township-340825', workbook);
    await office.records.grants.grant(scope, {
      person: 'township-340825',
      name: '示例',
      role: 'county-signer',
      division: '340825',
      grantedBy: 'security',
      grantedAt: revision.receivedAt,
    });
    expect(await sign('township-340825', workbook)).toMatchObject({ status: 403 });
  });
});

describe('a form that asks for no signature', () => {
  it('goes from submitted to accepted, and says so to a signer', async () => {
    await open({ signs: [], explain: false });
    const workbook = await report({});
    expect((await sign('county-340825', workbook)).body).toMatchObject({
      error: { code: 'nothing-to-sign' },
    });
    expect((await accept(office, 'office-1', workbook)).status).toBe(200);
    expect(await state()).toBe('accepted');
  });
});

describe('a return', () => {
  beforeEach(() => open({ signs: [], explain: false }));

  it('reopens the named cells only; every other change is a fault at its cell', async () => {
    const one = await report({});
    expect((await sendBack('county-340825', one, [['dropouts', 'total']])).body).toMatchObject({
      submission: { state: 'returned' },
    });
    expect((await read()).submission.current).toBeUndefined();
    expect(await accept(office, 'office-1', one)).toMatchObject({ status: 409 });
    expect((await upload(office, 'r-340825', one)).body).toMatchObject({
      note: expect.stringContaining('已被退回'),
    });

    const wrong = await report({ dropouts: { total: '2' }, exited_villages: { quarter: '3' } });
    const at = await placeOf(office, wrong, ['exited_villages', 'quarter']);
    const { submission, faults } = await read();
    expect(submission.state).toBe('refused');
    expect(faults.items.filter(({ severity }) => severity === 'A')).toMatchObject([
      {
        kind: 'not-reopened',
        cell: at.cell,
        message: expect.stringMatching(/^退回时未要求修改此格：.*原为4，现为3/),
      },
    ]);

    const right = await report({ dropouts: { total: '2' } });
    expect((await read()).submission).toMatchObject({ state: 'submitted', current: right.sha256 });
    const reader = await office.as('leader');
    expect((await reader.listReturns({ path })).body).toMatchObject({
      returns: [
        {
          by: 'county-340825',
          reason: '与台账不符',
          revision: one.sha256,
          answer: right.sha256,
          answeredBy: 'r-340825',
          cells: [{ was: '0', is: '2' }],
        },
      ],
    });
  });

  it('lets computed cells follow, and keeps the thread over further returns', async () => {
    const one = await report({});
    await sendBack('office-1', one, [['exited_villages', 'total']], '累计数有误');
    // The rate is computed from the total; it was not named and may follow.
    const two = await report({ exited_villages: { total: '13' } });
    expect(await state()).toBe('submitted');
    await sendBack('office-1', two, [['exited_villages', 'quarter']], '本季数有误');
    const relapse = await report({ exited_villages: { total: '12', quarter: '5' } });
    expect((await read()).faults.items[0]).toMatchObject({ kind: 'not-reopened', severity: 'A' });
    const three = await report({ exited_villages: { total: '13', quarter: '5' } });
    expect(await state()).toBe('submitted');
    const { body } = await (await office.as('office-1')).listReturns({ path });
    const { returns } = body as {
      returns: { revision: string; answer: string; cells: { was: string; is: string }[] }[];
    };
    expect(returns.map(({ revision, answer }) => [revision, answer])).toEqual([
      [one.sha256, two.sha256],
      [two.sha256, three.sha256],
    ]);
    expect(returns.flatMap(({ cells }) => cells.map(({ was, is }) => `${was}→${is}`))).toEqual([
      '12→13',
      '4→5',
    ]);
    expect(relapse.sha256).not.toBe(three.sha256);
  });

  it('names at least one cell of the form, gives a reason, and is of what was seen', async () => {
    const one = await report({});
    const clerk = await office.as('office-1');
    const [cell] = [await placeOf(office, one, ['dropouts', 'total'])];
    const ask = (cells: unknown[], reason: string, revision = one.sha256) =>
      clerk.returnSubmission({ path, body: { revision, cells, reason } });
    expect((await ask([], '有误')).status).toBe(400);
    expect((await ask([{ sheet: '别的表', cell: 'D8' }], '有误')).body).toMatchObject({
      error: { code: 'unknown-cell' },
    });
    expect((await ask([{ ...cell, cell: '8D' }], '有误')).body).toMatchObject({
      error: { code: 'unknown-cell' },
    });
    expect((await ask([cell], '　')).body).toMatchObject({ error: { code: 'too-short' } });
    const two = await report({ exited_villages: { quarter: '3' } });
    expect(await ask([cell], '有误')).toMatchObject({
      status: 409,
      body: { error: { code: 'not-current' }, current: { revision: two.sha256 } },
    });
  });

  it('of what the city accepted is the city’s, and its document gives way to the next one', async () => {
    const one = await report({});
    await accept(office, 'office-1', one);
    await office.work();
    expect(await sendBack('county-340825', one, [['dropouts', 'total']])).toMatchObject({ status: 403 });
    expect((await sendBack('office-2', one, [['dropouts', 'total']])).status).toBe(200);
    const two = await report({ dropouts: { total: '2' } });
    expect((await accept(office, 'office-1', two)).status).toBe(200);
    await office.work();
    const scope = { person: 'x', role: 'system', division: '340800' } as const;
    const stored = await office.records.submissions.find(scope, { ...path, period: '2018Q3' as never });
    expect(stored).toMatchObject({
      state: 'accepted',
      acceptance: { revision: two.sha256 },
      former: [{ revision: one.sha256, by: 'office-1' }],
    });
    expect(stored?.printed).not.toEqual(stored?.former?.[0]?.printed);
  });

  it('that overtakes the printing leaves nothing to print', async () => {
    const one = await report({});
    await accept(office, 'office-1', one);
    expect((await sendBack('office-2', one, [['dropouts', 'total']])).status).toBe(200);
    await office.work();
    expect(await state()).toBe('returned');
    const { body } = await (await office.as('leader')).listReports({ query: { period: path.period } });
    expect(body).toEqual({ reports: [] });
  });

  it('is not possible any more once it is sealed', async () => {
    const one = await report({});
    const clerk = await office.as('office-1');
    const seal = () => clerk.sealSubmission({ path, body: { revision: one.sha256 } });
    expect((await seal()).body).toMatchObject({ error: { code: 'not-accepted' } });
    await accept(office, 'office-1', one);
    expect((await seal()).body).toMatchObject({ submission: { state: 'sealed' } });
    expect((await seal()).status).toBe(200);
    expect(await sendBack('office-2', one, [['dropouts', 'total']])).toMatchObject({
      status: 409,
      body: { error: { code: 'sealed' } },
    });
    expect((await upload(office, 'r-340825', await quarterly(DOUBTFUL))).body).toMatchObject({
      error: { code: 'sealed' },
    });
    // Printing asked for before is still done.
    await office.work();
    expect(await state()).toBe('sealed');
  });
});

describe('differences', () => {
  it('against the last period are those to what was accepted then', async () => {
    await open({ signs: [], explain: false });
    const reader = await office.as('county-340825');
    const last = await quarterly({}, '2018Q2' as never);
    expect((await upload(office, 'r-340825', last)).status).toBe(202);
    await office.work();
    await report({ exited_villages: { quarter: '3' } });
    const ask = { path, query: { against: 'period' } };
    expect(await reader.readDifferences(ask)).toMatchObject({
      status: 404,
      body: { error: { code: 'nothing-to-compare' } },
    });
    expect((await accept(office, 'office-1', last)).status).toBe(200);
    expect((await reader.readDifferences(ask)).body).toMatchObject({
      against: { period: '2018Q2', revision: last.sha256 },
      total: 1,
      items: [{ row: '出列贫困村', was: '4', is: '3' }],
    });
  });
});

describe('a result that rests on what was sent back since', () => {
  it('is not published', async () => {
    await open({ signs: [], explain: false });
    const [first, record] = [await provincialResult(95), await municipalRecord()];
    for (const workbook of [first, record]) {
      await upload(office, 'office-1', workbook);
      await office.work();
      await accept(office, 'office-2', workbook);
    }
    const [one, two] = [await office.as('office-1'), await office.as('office-2')];
    const scheme = { scheme: 'anqing-2018', period: '2018' };
    await one.runAssessment({ body: scheme });
    await office.work();
    const returned = await one.returnSubmission({
      path: { form: first.form, period: first.period, unit: first.unit },
      body: {
        revision: first.sha256,
        cells: [await placeOf(office, first, ['340802', 'result'])],
        reason: '更正',
      },
    });
    expect(returned.status, returned.text).toBe(200);
    expect(await two.publishAssessment({ path: scheme, body: { version: 1 } })).toMatchObject({
      status: 409,
      body: { error: { code: 'not-accepted' } },
    });
  });
});
