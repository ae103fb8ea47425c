import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readProfile } from '../../functions/api/profile.ts';
import { completeUpload as completeUploadRoute } from '../../functions/api/uploads.ts';
import { leaveToSweep } from '../../functions/chain/leave-to-sweep.ts';
import * as completeUpload from '../../functions/complete-upload/handler.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import type { Period } from '../../shared/period/period.ts';
import { uploadAddress } from '../../shared/submission/upload-address.ts';
import { CITY, type Office, openOffice, templates } from './office.ts';
import { accept, fillIn, provincialResult, upload, type Workbook } from './workbooks.ts';

const key = { form: 'provincial-result', period: '2018' as Period, unit: CITY };
const path = { form: 'provincial-result', period: '2018', unit: CITY };
const pointer = ({ sha256 }: Workbook) => JSON.stringify({ ...key, sha256 });

describe('messages', () => {
  let office: Office;
  let [first, second]: Workbook[] = [];
  beforeAll(async () => {
    [first, second] = [await provincialResult(90), await provincialResult(80)];
  });
  beforeEach(async () => {
    office = await openOffice();
  });
  const submission = async () =>
    (await (await office.as('leader')).readSubmission({ path })).body as {
      submission: { state: string; current?: string; revisions: { outcome: string }[] };
      faults: { revision: string; total: number; items: { severity: string; message: string }[] };
    };

  it('in another order lead to the same: the newest file that passed counts', async () => {
    if (!first || !second) throw new Error('no workbooks');
    await upload(office, 'office-1', first);
    await upload(office, 'office-1', second);
    office.queues.check.take();
    expect(await office.handOver('check', [pointer(second)])).toEqual([]);
    expect((await submission()).submission).toMatchObject({ state: 'submitted', current: second.sha256 });
    expect(await office.handOver('check', [pointer(first), pointer(second)])).toEqual([]);
    expect((await submission()).submission).toMatchObject({ state: 'submitted', current: second.sha256 });
  });

  it('that come weeks after the acceptance change nothing that was accepted', async () => {
    if (!first || !second) throw new Error('no workbooks');
    await upload(office, 'office-1', first);
    await upload(office, 'office-1', second);
    office.queues.check.take();
    await office.handOver('check', [pointer(second)]);
    expect((await accept(office, 'office-2', second)).status).toBe(200);
    expect(await office.handOver('check', [pointer(first)])).toEqual([]);
    expect((await submission()).submission).toMatchObject({ state: 'accepted', current: second.sha256 });
    expect(await upload(office, 'office-1', first)).toMatchObject({ status: 202 });
    expect(await upload(office, 'office-1', await provincialResult(70))).toMatchObject({
      status: 409,
      body: { error: { code: 'already-accepted' } },
    });
  });

  it('that cannot be done come back alone; the others are done', async () => {
    if (!first) throw new Error('no workbook');
    await upload(office, 'office-1', first);
    office.queues.check.take();
    const lost = { ...first, sha256: 'f'.repeat(64) };
    const failed = await office.handOver('check', ['not json', '{}', pointer(lost), pointer(first), '[1]']);
    expect(failed).toEqual(['0', '1', '2', '4']);
    expect((await submission()).submission.state).toBe('submitted');
  });

  it('lead to a refusal in Chinese for a file that is no workbook, and to none of its text in the log', async () => {
    const canary = '王小明340828199001010012';
    const bytes = Buffer.from(`这不是工作簿 ${canary}`);
    const text = { ...path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    expect((await upload(office, 'office-1', text)).status).toBe(202);
    await office.work();
    const { submission: now } = await submission();
    expect(now).toMatchObject({
      state: 'refused',
      revisions: [
        { outcome: 'unreadable', refusal: { kind: 'not-a-workbook', message: expect.any(String) } },
      ],
    });
    expect(now).not.toHaveProperty('current');
    expect(await accept(office, 'office-2', text)).toMatchObject({
      status: 409,
      body: { error: { code: 'nothing-to-accept' } },
    });
    expect(JSON.stringify(office.logged)).not.toMatch(/王小明|340828199001010012/);
  });

  it('keep the earlier file where a later one has an A fault', async () => {
    if (!first) throw new Error('no workbook');
    await upload(office, 'office-1', first);
    await office.work();
    const canary = '340828199001010012';
    const wrong = await fillIn('provincial-result', CITY, [
      { table: 'result', key: '340825', cells: { county: '340825', result: '101', document: canary } },
    ]);
    await upload(office, 'office-1', wrong);
    expect((await submission()).submission.state).toBe('received');
    expect(await accept(office, 'office-2', first)).toMatchObject({
      status: 409,
      body: { error: { code: 'not-checked-yet' }, current: { state: 'received', revision: first.sha256 } },
    });
    await office.work();
    const now = await submission();
    expect(now.submission).toMatchObject({
      state: 'submitted',
      current: first.sha256,
      revisions: [{ outcome: 'passed' }, { outcome: 'refused' }],
    });
    expect(now.faults.revision).toBe(wrong.sha256);
    expect(now.faults.items[0]).toMatchObject({ severity: 'A', message: expect.stringMatching(/[一-龥]/) });
    expect(await accept(office, 'office-2', wrong)).toMatchObject({
      status: 409,
      body: { error: { code: 'not-current' }, current: { revision: first.sha256 } },
    });
    expect((await accept(office, 'office-2', first)).status).toBe(200);
    expect(JSON.stringify(office.logged)).not.toContain(canary);
  });

  it('find out that somebody put other bytes there after the receipt', async () => {
    if (!first || !second) throw new Error('no workbooks');
    await upload(office, 'office-1', first);
    office.uploads.put(uploadAddress({ ...key, sha256: first.sha256 }), second.bytes);
    await office.work();
    expect((await submission()).submission.revisions).toMatchObject([
      { outcome: 'unreadable', refusal: { kind: 'damaged' } },
    ]);
  });

  it('that were lost are sent again by the sweep, once they are late, and no longer once they are done', async () => {
    if (!first) throw new Error('no workbook');
    const lose = () => Object.values(office.queues).map((queue) => queue.take().length);
    const at = (minute: number) => parseInstant(`2019-01-10T01:${String(minute).padStart(2, '0')}:00.000Z`);
    await upload(office, 'office-1', first);
    expect(lose()).toEqual([1, 0, 0, 1]);
    expect(await office.sweep(at(4))).toBe(0);
    expect(await office.sweep(at(6))).toBe(2);
    await office.work();
    await accept(office, 'office-2', first);
    expect(lose()).toEqual([0, 0, 1, 1]);
    expect(await office.sweep(at(6))).toBe(2);
    await office.work();
    await (await office.as('office-1')).runAssessment({ body: { scheme: 'anqing-2018', period: '2018' } });
    expect(lose()).toEqual([0, 1, 0, 1]);
    expect(await office.sweep(at(6))).toBe(2);
    await office.work();
    expect(await office.sweep(at(59))).toBe(0);
  });
});

describe('a queue that cannot be reached', () => {
  it('costs nobody a receipt: the sweep announces it later', async () => {
    const office = await openOffice();
    const workbook = await provincialResult(90);
    const unreachable = () => Promise.reject(new Error('no network'));
    const broken = { announce: leaveToSweep(unreachable, 'complete-upload', office.session.log) };
    const dependencies = { ...templates, ...office.records, uploads: office.uploads, ...broken };
    const { form, period, unit, sha256, bytes } = workbook;
    office.uploads.put(uploadAddress({ ...key, sha256 }), bytes);
    const said = await office.call(
      completeUploadRoute,
      completeUpload.createHandler(dependencies),
      `Bearer ${await office.desk.token('office-1')}`,
      { body: { form, period, unit, sha256, fileName: '上报.xlsx' } },
    );
    expect(said.status).toBe(202);
    expect(office.logged).toContainEqual(expect.objectContaining({ event: 'not-announced' }));
    // The check, and the entry in the record.
    expect(await office.sweep(parseInstant('2019-01-10T02:00:00.000Z'))).toBe(2);
    expect(office.queues.check.take()).toEqual([pointer(workbook)]);
  });
});

describe('an upload', () => {
  it.each([
    ['of a form that is not known', { form: 'no-such-form' }, 422, 'unknown-form'],
    ['for a period of another kind', { period: '2018Q3' }, 422, 'wrong-period'],
    ['of another kind of unit', { form: 'county-quarterly', period: '2018Q3' }, 422, 'wrong-unit'],
    ['that is too large', { size: 20 * 1024 * 1024 + 1 }, 413, 'too-large'],
  ])('%s is refused before it begins', async (_, change, status, code) => {
    const office = await openOffice();
    const clerk = await office.as('office-1');
    const body = { ...path, sha256: 'a'.repeat(64), fileName: '上报.xlsx', size: 10, ...change };
    expect(await clerk.requestUpload({ body })).toMatchObject({ status, body: { error: { code } } });
  });

  it('whose bytes are not those announced gets no receipt', async () => {
    const office = await openOffice();
    const workbook = await provincialResult(90);
    const announced = { ...workbook, sha256: 'a'.repeat(64) };
    expect(await upload(office, 'office-1', announced)).toMatchObject({
      status: 422,
      body: { error: { code: 'content-differs' } },
    });
    expect(office.queues.check.take()).toEqual([]);
  });

  it('sent again says which file counts now', async () => {
    const office = await openOffice();
    const [first, second] = [await provincialResult(90), await provincialResult(80)];
    const receipt = await upload(office, 'office-1', first);
    await upload(office, 'office-1', second);
    await office.work();
    const again = await upload(office, 'office-1', first);
    expect(again.body).toMatchObject({
      receipt: (receipt.body as { receipt: object }).receipt,
      note: expect.stringContaining('当前有效的是第 2 次上传的文件'),
    });
  });
});

describe('a fault of ours', () => {
  it('tells the caller what to do, and tells the log its class and place, never its text', async () => {
    const office = await openOffice();
    const canary = '340828199001010012';
    const broken = () => Promise.reject(new TypeError(`cannot read ${canary}`));
    const said = await office.call(readProfile, broken, `Bearer ${await office.desk.token('leader')}`, {});
    expect(said).toMatchObject({
      status: 500,
      body: { error: { code: 'fault', todo: expect.stringContaining('重试') } },
    });
    expect(office.logged).toContainEqual(
      expect.objectContaining({
        event: 'fault',
        fault: 'TypeError',
        at: expect.stringContaining('messages.test.ts'),
      }),
    );
    expect(said.text + JSON.stringify(office.logged)).not.toContain(canary);
  });
});
