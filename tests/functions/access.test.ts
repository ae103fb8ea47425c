import { beforeAll, describe, expect, it } from 'vitest';
import { listSubmissions } from '../../functions/api/submissions.ts';
import { fakeHash } from '../storage/example-submission.ts';
import { type Office, openOffice } from './office.ts';

const body = (unit: string) => ({
  form: 'county-quarterly',
  period: '2018Q3',
  unit,
  sha256: fakeHash(1),
  fileName: '季报.xlsx',
});
const path = (unit: string) => ({ form: 'county-quarterly', period: '2018Q3', unit });
const denied = { status: 403, body: { error: { code: 'denied' } } };

/** Units seen from 太湖县: itself, its sibling, its parent, one of another city, one that nobody knows. */
const OTHERS = ['340828', '340800', '340722', '999999'];

describe('a county’s reporter', () => {
  let office: Office;
  let reporter: Awaited<ReturnType<Office['as']>>;
  beforeAll(async () => {
    office = await openOffice();
    reporter = await office.as('r-340825');
  });

  it('may upload and look at the own unit', async () => {
    expect((await reporter.requestUpload({ body: { ...body('340825'), size: 10 } })).status).toBe(200);
    expect((await reporter.completeUpload({ body: body('340825') })).status).toBe(409);
    expect((await reporter.readSubmission({ path: path('340825') })).status).toBe(200);
    expect((await reporter.fillTemplate({ path: path('340825') })).status).toBe(200);
  });

  it.each(OTHERS)('is denied every route about %s, and the denial is recorded', async (unit) => {
    const asked = [
      () => reporter.requestUpload({ body: { ...body(unit), size: 10 } }),
      () => reporter.completeUpload({ body: body(unit) }),
      () => reporter.readSubmission({ path: path(unit) }),
      () => reporter.fillTemplate({ path: path(unit) }),
      () => reporter.annotateSubmission({ path: path(unit) }),
      () => reporter.acceptSubmission({ path: path(unit), body: { revision: fakeHash(1) } }),
      () => reporter.readDerivation({ path: { scheme: 'anqing-2018', period: '2018', unit } }),
    ];
    for (const ask of asked) {
      const before = office.logged.length;
      expect(await ask()).toMatchObject(denied);
      expect(office.logged.slice(before)).toEqual([
        expect.objectContaining({
          event: 'denied',
          level: 'warn',
          division: unit,
          actor: expect.any(String),
        }),
      ]);
    }
  });

  it('may not do the city’s work, not even about the own county', async () => {
    expect(
      await reporter.acceptSubmission({ path: path('340825'), body: { revision: fakeHash(1) } }),
    ).toMatchObject(denied);
    expect(await reporter.runAssessment({ body: { scheme: 'anqing-2018', period: '2018' } })).toMatchObject(
      denied,
    );
    const publication = { path: { scheme: 'anqing-2018', period: '2018' }, body: { version: 1 } };
    expect(await reporter.publishAssessment(publication)).toMatchObject(denied);
  });
});

describe('the city office', () => {
  it('sees its counties and those of no other city, and uploads for no county', async () => {
    const office = await openOffice();
    const clerk = await office.as('office-1');
    expect((await clerk.readSubmission({ path: path('340825') })).status).toBe(200);
    expect(await clerk.readSubmission({ path: path('340722') })).toMatchObject(denied);
    expect(await clerk.requestUpload({ body: { ...body('340825'), size: 10 } })).toMatchObject(denied);
  });
});

describe('the one who manages grants', () => {
  it('sees no figure', async () => {
    const office = await openOffice();
    const security = await office.as('security');
    expect(await security.readSubmission({ path: path('340825') })).toMatchObject(denied);
    expect(await security.listSubmissions({ query: { period: '2018Q3' } })).toMatchObject(denied);
    expect((await security.readProfile()).body).toMatchObject({ role: 'security-administrator' });
  });
});

describe('a handler that forgets to ask', () => {
  it('is stopped by the repository', async () => {
    const office = await openOffice();
    const careless = async ({ at }: { at: string }) => {
      await office.records.submissions.find(
        { person: 'x', role: 'reporter', division: '340825' },
        {
          ...path('340828'),
          period: '2018Q3' as never,
        },
      );
      return { content: { submissions: [], at } };
    };
    const token = `Bearer ${await office.desk.token('r-340825')}`;
    const said = await office.call(listSubmissions, careless, token, { query: { period: '2018Q3' } });
    expect(said).toMatchObject(denied);
  });
});

describe('a request that is not understood', () => {
  it('is told which parts are wrong, and never what stood in them', async () => {
    const office = await openOffice();
    const reporter = await office.as('r-340825');
    const canary = '340828199001010012';
    const said = await reporter.completeUpload({
      body: { form: canary, period: canary, unit: '340825', sha256: canary, fileName: `${canary}/x` },
    });
    expect(said).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'invalid-request',
          fields: ['body.form', 'body.period', 'body.sha256', 'body.fileName'],
        },
      },
    });
    expect(said.text).not.toContain(canary);
    expect(JSON.stringify(office.logged)).not.toContain(canary);
  });
});
