import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyForm } from '../../functions/api/records.ts';
import { overPublicRoute } from '../../functions/middleware.ts';
import { verificationPage } from '../../functions/verify-form/verification-page.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import type { Period } from '../../shared/period/period.ts';
import { verifyExport } from '../../shared/record/verify/verify-export.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import { verifySignature } from '../../shared/storage/record-key.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { CITY, type Office, openOffice, PUBLIC_URL } from './office.ts';
import { placeOf } from './quarterly-form.ts';
import { accept, provincialResult, upload, type Workbook } from './workbooks.ts';

const scope = systemScope(CITY);
const path = { form: 'provincial-result', period: '2018', unit: CITY };

describe('the record', () => {
  let office: Office;
  let workbook: Workbook;
  beforeEach(async () => {
    office = await openOffice();
    workbook = await provincialResult(90);
  });
  const chain = async (unit = CITY) => {
    await office.work();
    return office.records.chains.read(scope, unit, 1, 1000);
  };
  const accepted = async () => {
    await upload(office, 'office-1', workbook);
    await office.work();
    await accept(office, 'office-2', workbook);
    await office.work();
  };

  it('holds every step of a submission, by whom, and about which file', async () => {
    await accepted();
    const key = 'submission/provincial-result/2018/340800';
    const step = (act: string, by: string, index: number) =>
      expect.objectContaining({ key, act, by, index, revision: workbook.sha256 });
    expect(await chain()).toEqual([
      step('receive', 'office-1', 0),
      step('check', 'system', 1),
      step('accept', 'office-2', 2),
      step('print', 'system', 3),
    ]);
    const { history } = (await office.records.submissions.find(scope, {
      ...path,
      period: '2018' as Period,
    })) ?? { history: [] };
    expect(history).toHaveLength(4);
  });

  it('holds the run of an assessment and who asked for it', async () => {
    await (await office.as('office-1')).runAssessment({ body: { scheme: 'anqing-2018', period: '2018' } });
    expect((await chain()).map(({ key, act, by }) => [key, act, by])).toEqual([
      ['assessment/anqing-2018/2018/1', 'request', 'office-1'],
      ['assessment/anqing-2018/2018/1', 'compute', 'system'],
    ]);
  });

  it('holds each denial in the chain of whoever was denied: what they tried and where', async () => {
    const reporter = await office.as('r-340825');
    await reporter.readSubmission({ path: { ...path, unit: '340828' } });
    await reporter.acceptSubmission({
      path: { ...path, unit: '340825' },
      body: { revision: workbook.sha256 },
    });
    await reporter.downloadReport({ path: { id: 'nothing' } });
    expect((await chain('340825')).map(({ act, by, about }) => [act, by, about])).toEqual([
      ['deny', 'r-340825', 'denied read-submission 340828'],
      ['deny', 'r-340825', 'denied accept-submission 340825'],
    ]);
    expect(await chain()).toEqual([]);
  });

  it('holds the denial of somebody who signs in without a grant', async () => {
    await (await office.as('stranger')).readProfile();
    expect(await chain()).toMatchObject([{ act: 'deny', by: 'stranger', about: 'no-grant read-profile' }]);
  });

  it('holds each grant and each revocation before it takes effect', async () => {
    const security = { person: 'security', role: 'security-administrator', division: CITY } as const;
    const at = parseInstant('2019-01-10T01:00:00Z');
    const grant = { person: 'p9', name: '某某（示例）', role: 'reporter', division: '340825' } as const;
    await office.records.grants.grant(security, { ...grant, grantedBy: 'security', grantedAt: at });
    await office.records.grants.revoke(security, 'p9', at);
    expect(await chain('340825')).toMatchObject([
      { act: 'grant', by: 'security', about: 'p9 reporter 340825' },
    ]);
    expect(await chain()).toMatchObject([{ act: 'revoke', by: 'security', about: 'p9' }]);
    expect(JSON.stringify(await chain('340825'))).not.toContain('某某');
  });

  it('holds each download, and what cannot be recorded is not handed out', async () => {
    await accepted();
    const leader = await office.as('leader');
    const { reports } = (await leader.listReports({ query: { period: '2018' } })).body as {
      reports: { id: string }[];
    };
    const id = reports[0]?.id ?? '';
    expect((await leader.downloadReport({ path: { id } })).status).toBe(200);
    expect((await chain()).at(-1)).toMatchObject({ act: 'download', by: 'leader', about: id });
    office.queues.record.announce = () => Promise.reject(new Error('no network'));
    expect(await leader.downloadReport({ path: { id } })).toMatchObject({ status: 500 });
  });

  it('is exported with a checkpoint and verified from the files alone', async () => {
    await accepted();
    const leader = await office.as('leader');
    expect(await office.checkpoint(parseInstant('2019-01-10T02:00:00Z'))).toBe(1);
    const latest = await office.records.checkpoints.latest(scope, CITY);
    expect(office.logged.at(-1)).toMatchObject({ event: 'checkpoint', key: `1 ${latest?.hash}` });
    const said = await leader.exportRecord({ body: { unit: CITY, period: '2019' } });
    expect(said.status).toBe(200);
    const { files } = said.body as { files: { name: string; url: string; sha256: string }[] };
    const found = new Map<string, Uint8Array>();
    for (const { name, url, sha256: hash } of files) {
      const bytes = await office.files.read(scope, { path: url.replace('memory:', ''), owner: CITY });
      found.set(name, bytes ?? new Uint8Array());
      expect(sha256(bytes ?? '')).toBe(hash);
    }
    expect(verifyExport(found, { sha256, verifySignature })).toMatchObject({ outcome: 'intact', entries: 4 });
    expect((await chain()).at(-1)).toMatchObject({ act: 'export', by: 'leader', about: '340800 2019' });
    const denied = await (await office.as('r-340825')).exportRecord({ body: { unit: CITY, period: '2019' } });
    expect(denied.status).toBe(403);
  });

  describe('behind the code on a printed form', () => {
    const printed = async (): Promise<ReportDocument> => {
      const [record] = await office.records.reports.list(scope, '2018' as Period);
      const bytes = record && (await office.files.read(scope, record.file));
      return JSON.parse(Buffer.from(bytes ?? []).toString());
    };
    const idOf = ({ verification }: ReportDocument) =>
      verification?.url.slice(`${PUBLIC_URL}/verify/`.length) ?? '';
    const ask = (id: string) => office.verifyForm({ path: { id } });

    it('the form is valid, and the digits are those of its entry', async () => {
      await accepted();
      const document = await printed();
      expect(document.verification?.url).toMatch(/^https:\/\/api\.example\/verify\/[\w-]{22}$/);
      const entry = (await chain()).find(({ act }) => act === 'accept');
      expect(document.verification?.shortHash).toBe(entry?.hash.slice(0, 12));
      expect(await ask(idOf(document))).toEqual({
        result: 'valid',
        title: '省级脱贫攻坚成效考核结果登记表',
        unitName: '安庆市',
        period: '2018年',
        acceptedAt: '2019-01-10T01:00:00.000Z',
        shortHash: document.verification?.shortHash,
      });
    });

    it('the form is withdrawn once it is sent back, and superseded once another is accepted', async () => {
      await accepted();
      const document = await printed();
      const id = idOf(document);
      const cell = await placeOf(office, workbook, ['340825', 'result']);
      const body = { revision: workbook.sha256, cells: [cell], reason: '分数有误' };
      expect((await (await office.as('office-2')).returnSubmission({ path, body })).status).toBe(200);
      await office.work();
      expect(await ask(id)).toMatchObject({ result: 'withdrawn' });
      const next = await provincialResult(90, { '340825': '77.7' });
      await upload(office, 'office-1', next);
      await office.work();
      expect((await accept(office, 'office-2', next)).status).toBe(200);
      await office.work();
      // The digits stay those of the entry that the paper carries.
      expect(await ask(id)).toMatchObject({
        result: 'superseded',
        shortHash: document.verification?.shortHash,
      });
    });

    it('an id that nobody drew is unknown, whatever it is', async () => {
      for (const id of ['', 'x', '0'.repeat(22), '<script>', '../grants', "' or 1=1"])
        expect(await ask(id)).toEqual({ result: 'unknown' });
    });

    it('answers people with a page, programs with JSON, and neither with a name or a figure', async () => {
      await accepted();
      const id = idOf(await printed());
      const route = overPublicRoute(verifyForm, office.verifyForm, verificationPage);
      const get = (accept?: string) =>
        route(
          {
            headers: accept === undefined ? {} : { accept },
            pathParameters: { id },
            requestContext: {},
          } as unknown as APIGatewayProxyEventV2,
          {} as Context,
        );
      const page = await get('text/html,application/xhtml+xml');
      expect(page.headers?.['content-type']).toContain('text/html');
      expect(page.headers?.['content-security-policy']).toContain("default-src 'none'");
      expect(page.body).toContain('<h1>有效</h1>');
      expect(page.body).toContain('2019-01-10 09:00:00（北京时间）');
      const json = await get();
      expect(JSON.parse(json.body ?? '')).toMatchObject({ result: 'valid' });
      expect(`${page.body}${json.body}`).not.toMatch(/office-|示例|\b90\b/);
    });
  });
});

describe('the page behind the code', () => {
  it('shows what stands in a title as text', () => {
    expect(verificationPage({ result: 'valid', title: '<b>"&' })).toContain('&#60;b&#62;&#34;&#38;');
  });
});
