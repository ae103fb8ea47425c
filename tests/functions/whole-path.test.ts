import { beforeAll, describe, expect, it } from 'vitest';
import { CITY, type Office, openOffice } from './office.ts';
import { placeOf } from './quarterly-form.ts';
import { accept, municipalRecord, provincialResult, upload, type Workbook } from './workbooks.ts';

describe('from a workbook to a published score', () => {
  let office: Office;
  let workbooks: Workbook[];
  beforeAll(async () => {
    office = await openOffice();
    workbooks = [await provincialResult(95), await municipalRecord()];
  });

  it('gives a receipt, checks, and shows the submission as submitted', async () => {
    for (const workbook of workbooks) {
      const receipt = await upload(office, 'office-1', workbook);
      expect(receipt.status).toBe(202);
      expect(receipt.body).toMatchObject({
        receipt: {
          sha256: workbook.sha256,
          number: expect.stringMatching(/^HZ-2018-340800-20190110090000-/),
        },
        submission: { state: 'received', unitName: '安庆市' },
      });
    }
    await office.work();
    const reader = await office.as('leader');
    const { body } = await reader.readSubmission({
      path: { form: 'provincial-result', period: '2018', unit: CITY },
    });
    expect(body).toMatchObject({
      submission: { state: 'submitted', current: workbooks[0]?.sha256, revisions: [{ outcome: 'passed' }] },
      faults: { total: 0, items: [] },
    });
  });

  it('is accepted by somebody else, and the statutory form is printed once', async () => {
    for (const workbook of workbooks) {
      expect(await accept(office, 'office-1', workbook)).toMatchObject({
        status: 403,
        body: { error: { code: 'four-eyes' } },
      });
      expect((await accept(office, 'office-2', workbook)).status).toBe(200);
    }
    await office.work();
    const reader = await office.as('leader');
    const { body } = await reader.listReports({ query: { period: '2018' } });
    const { reports } = body as { reports: { kind: string; id: string }[] };
    expect(reports.map(({ kind }) => kind)).toEqual(Array(4).fill('statutory-form'));
  });

  it('is assessed, shown with its derivation, and published by somebody else', async () => {
    const [first, second] = [await office.as('office-1'), await office.as('office-2')];
    const run = await first.runAssessment({ body: { scheme: 'anqing-2018', period: '2018' } });
    expect(run).toMatchObject({ status: 202, body: { version: 1, state: 'requested' } });
    await office.work();
    const path = { scheme: 'anqing-2018', period: '2018' };
    const draft = await second.readAssessment({ path });
    expect(draft.body).toMatchObject({ state: 'draft', blockers: [] });
    const { scores } = draft.body as { scores: { unit: string; rank: number; score: string }[] };
    expect(scores).toHaveLength(10);
    expect(scores[0]).toMatchObject({ unit: '340802', rank: 1 });
    const derivation = await second.readDerivation({ path: { ...path, unit: '340825' } });
    expect(derivation.text).toContain('通报事项（示例）');

    const reporter = await office.as('r-340825');
    expect((await reporter.readAssessment({ path })).status).toBe(404);
    expect(await first.publishAssessment({ path, body: { version: 1 } })).toMatchObject({
      status: 403,
      body: { error: { code: 'four-eyes' } },
    });
    expect((await second.publishAssessment({ path, body: { version: 1 } })).status).toBe(202);
    await office.work();
    expect((await second.readAssessment({ path })).body).toMatchObject({ state: 'published' });
  });

  it('seals what the published result rests on', async () => {
    const office2 = await office.as('office-2');
    for (const workbook of workbooks) {
      const { form, period, unit, sha256: revision } = workbook;
      const path = { form, period, unit };
      expect((await office2.readSubmission({ path })).body).toMatchObject({
        submission: { state: 'sealed' },
      });
      const cell = await placeOf(
        office,
        workbook,
        form === 'provincial-result' ? ['340825', 'result'] : ['1', 'matter'],
      );
      const body = { revision, cells: [cell], reason: '重新核定' };
      expect((await office2.returnSubmission({ path, body })).body).toMatchObject({
        error: { code: 'sealed' },
      });
    }
  });

  it('shows a county its own line and its own documents, and no other', async () => {
    const reporter = await office.as('r-340825');
    const path = { scheme: 'anqing-2018', period: '2018' };
    const { body } = await reporter.readAssessment({ path });
    expect((body as { scores: { unit: string }[] }).scores.map(({ unit }) => unit)).toEqual(['340825']);
    expect((await reporter.readDerivation({ path: { ...path, unit: '340828' } })).status).toBe(403);
    const listed = await reporter.listReports({ query: { period: '2018' } });
    const { reports } = listed.body as { reports: { id: string; unit: string; sha256: string }[] };
    expect(reports.map(({ id }) => id)).toEqual([
      'anqing-2018.2018.v1.derivation.340825.pdf',
      'anqing-2018.2018.v1.derivation.340825.xlsx',
    ]);
    const link = await reporter.downloadReport({ path: { id: reports[0]?.id ?? '' } });
    expect(link).toMatchObject({ status: 200, body: { sha256: reports[0]?.sha256 } });
    const other = await reporter.downloadReport({ path: { id: 'anqing-2018.2018.v1.ranking.pdf' } });
    expect(other).toMatchObject({ status: 403, body: { error: { code: 'denied' } } });
  });

  it('has the same effect when every message comes again, in another order', async () => {
    const key = { form: 'provincial-result', period: '2018', unit: CITY };
    const before = await (await office.as('office-1')).readSubmission({ path: key });
    const reportsBefore = (await (await office.as('office-1')).listReports({ query: { period: '2018' } }))
      .text;
    const [provincial] = workbooks;
    const revision = JSON.stringify({ ...key, sha256: provincial?.sha256 });
    const publication = JSON.stringify({ kind: 'submission', ...key, sha256: provincial?.sha256 });
    const run = JSON.stringify({ scheme: 'anqing-2018', period: '2018', version: 1 });
    const published = JSON.stringify({
      kind: 'assessment',
      scheme: 'anqing-2018',
      period: '2018',
      version: 1,
    });
    expect(await office.handOver('publish', [published, publication, published])).toEqual([]);
    expect(await office.handOver('assess', [run, run])).toEqual([]);
    expect(await office.handOver('check', [revision, revision, revision])).toEqual([]);
    const again = await (await office.as('office-1')).readSubmission({ path: key });
    expect(again.text).toBe(before.text);
    const reportsAfter = (await (await office.as('office-1')).listReports({ query: { period: '2018' } }))
      .text;
    expect(reportsAfter).toBe(reportsBefore);
  });
});
