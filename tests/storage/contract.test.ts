import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutOfScope } from '../../shared/access/demand-within.ts';
import { recordResult, requestRun } from '../../shared/assessment/run/run-decisions.ts';
import type { SealedAssessment } from '../../shared/assessment/seal-assessment.ts';
import type { Fault } from '../../shared/evidence/fault.ts';
import type { FormRow } from '../../shared/form/cell-value.ts';
import type { Period } from '../../shared/period/period.ts';
import { Decimal } from '../../shared/quantity/decimal.ts';
import { appendFacts } from '../../shared/record/append-facts.ts';
import type { Checkpoint } from '../../shared/record/checkpoint.ts';
import type { RecordEntry } from '../../shared/record/record-entry.ts';
import type { ReportRecord } from '../../shared/report/report-record.ts';
import { recordCheck } from '../../shared/submission/record-check.ts';
import { uploadAddress } from '../../shared/submission/upload-address.ts';
import { changed, city, county, fakeHash, instantAt, keyOf, received } from './example-submission.ts';
import { engineWorld, memoryWorld, type World } from './worlds.ts';

describe.each([
  { name: 'in memory', open: memoryWorld },
  { name: 'on the embedded engines', open: engineWorld },
])('storage $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.stop());

  describe('submissions', () => {
    it('gives back exactly what was saved, and nothing where nothing was', async () => {
      const { submissions } = world.records;
      const first = received(keyOf('340825', 'saved'), 1);
      expect(await submissions.find(city, first.key)).toBeUndefined();
      expect(await submissions.save(city, first)).toBe('saved');
      expect(await submissions.find(city, first.key)).toEqual(first);
      const second = received(first.key, 2, first);
      expect(await submissions.save(city, second)).toBe('saved');
      expect(await submissions.find(city, first.key)).toEqual(second);
    });

    it('lets exactly one of twenty simultaneous writers through, at the first write and at a later one', async () => {
      const { submissions } = world.records;
      const key = keyOf('340825', 'raced');
      const first = await Promise.all(
        Array.from({ length: 20 }, (_, file) => submissions.save(city, received(key, file + 1))),
      );
      expect(first.filter((result) => result === 'saved')).toHaveLength(1);
      const now = await submissions.find(city, key);
      const second = await Promise.all(
        Array.from({ length: 20 }, (_, file) => submissions.save(city, received(key, file + 100, now))),
      );
      expect(second.filter((result) => result === 'saved')).toHaveLength(1);
      expect((await submissions.find(city, key))?.history).toHaveLength(2);
    });

    it('takes the very same write a second time for its own', async () => {
      const { submissions } = world.records;
      const first = received(keyOf('340825', 'repeated'), 1);
      await submissions.save(city, first);
      expect(await submissions.save(city, first)).toBe('saved');
      expect(await submissions.save(city, received(first.key, 2))).toBe('conflict');
    });

    it('lists a period by form and unit, within the scope only', async () => {
      const { submissions } = world.records;
      for (const [form, unit] of [
        ['listed-b', '340828'],
        ['listed-a', '340828'],
        ['listed-a', '340825'],
      ] as const)
        await submissions.save(city, received(keyOf(unit, form, '2019Q1'), 1));
      const listed = async (scope: typeof city, form?: string) =>
        (await submissions.list(scope, '2019Q1' as Period, form)).map(({ key }) => `${key.form} ${key.unit}`);
      expect(await listed(city)).toEqual(['listed-a 340825', 'listed-a 340828', 'listed-b 340828']);
      expect(await listed(city, 'listed-a')).toEqual(['listed-a 340825', 'listed-a 340828']);
      expect(await listed(county('340828'))).toEqual(['listed-a 340828', 'listed-b 340828']);
      expect(await listed(county('341524'))).toEqual([]);
    });

    it('does not take a form for another whose code begins alike', async () => {
      const { submissions } = world.records;
      await submissions.save(city, received(keyOf('340825', 'alike', '2019Q2'), 1));
      await submissions.save(city, received(keyOf('340825', 'alike-too', '2019Q2'), 1));
      const found = await submissions.list(city, '2019Q2' as Period, 'alike');
      expect(found.map(({ key }) => key.form)).toEqual(['alike']);
    });

    it('knows what has waited too long, until it is done', async () => {
      const { submissions } = world.records;
      const waiting = received(keyOf('340825', 'waiting', '2019Q3'), 1);
      await submissions.save(city, waiting);
      const forms = async (minute: number) =>
        (await submissions.unfinished(city, instantAt(minute))).map(({ key }) => key.form);
      expect(await forms(1)).not.toContain('waiting');
      expect(await forms(2)).toContain('waiting');
      const sha256 = fakeHash(1);
      const check = { at: instantAt(2), edition: '2018Q1', outcome: 'unreadable' } as const;
      const refusal = { kind: 'empty', message: '空文件', todo: '请重新上传' } as const;
      await submissions.save(
        city,
        changed(recordCheck(waiting, sha256, { check: { ...check, refusal }, doubts: [] }, city)),
      );
      expect(await forms(59)).not.toContain('waiting');
    });

    it('refuses a unit outside the scope: a sibling, the parent, another city', async () => {
      const { submissions } = world.records;
      for (const unit of ['340828', '340800', '341524', '999999']) {
        await expect(submissions.find(county('340825'), keyOf(unit))).rejects.toThrow(OutOfScope);
        await expect(submissions.save(county('340825'), received(keyOf(unit), 1))).rejects.toThrow(
          OutOfScope,
        );
      }
      expect(await submissions.find(county('340825'), keyOf('340825T1'))).toBeUndefined();
    });
  });

  describe('contents of a revision', () => {
    const revision = { ...keyOf('340825'), sha256: fakeHash(7) };
    const row = (key: number, text = '潜山'): FormRow => ({
      table: 'main',
      key: String(key),
      cells: {
        amount: { kind: 'number', value: new Decimal('123456789012345678.10'), sheet: '表', cell: `A${key}` },
        name: { kind: 'text', value: text, sheet: '表', cell: `B${key}` },
        none: { kind: 'not-applicable', sheet: '表', cell: `C${key}` },
      },
    });
    const fault = (number: number): Fault => ({
      kind: 'missing',
      severity: 'A',
      sheet: '表',
      cell: `A${number}`,
      message: '未填写。',
      todo: '请填写。',
    });

    it('come back exactly, thousands of rows and faults, in order', async () => {
      const { contents } = world.records;
      const rows = Array.from({ length: 5000 }, (_, key) => row(key));
      const faults = Array.from({ length: 3000 }, (_, number) => fault(number));
      const name = await contents.write(city, revision, { rows, faults });
      expect(await contents.rows(city, revision, name)).toEqual(rows);
      expect(await contents.faults(city, revision, name)).toEqual(faults);
    });

    it('may be empty, and may hold one row larger than a table item', async () => {
      const { contents } = world.records;
      const empty = await contents.write(city, revision, { rows: [], faults: [] });
      expect(await contents.rows(city, revision, empty)).toEqual([]);
      const noise = Array.from({ length: 60_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * 7919) % 20_000)),
      );
      const large = row(1, noise.join('').repeat(6));
      const name = await contents.write(city, revision, { rows: [large, row(2)], faults: [] });
      expect(await contents.rows(city, revision, name)).toEqual([large, row(2)]);
    });

    it('have a name made from what they hold', async () => {
      const { contents } = world.records;
      const write = (rows: FormRow[]) => contents.write(city, revision, { rows, faults: [] });
      expect(await write([row(1)])).toBe(await write([row(1)]));
      expect(await write([row(1)])).not.toBe(await write([row(2)]));
    });

    it('are missed aloud, and belong to their unit', async () => {
      const { contents } = world.records;
      await expect(contents.rows(city, revision, 'no-such-content')).rejects.toThrow();
      const nothing = { rows: [], faults: [] };
      await expect(contents.write(county('340828'), revision, nothing)).rejects.toThrow(OutOfScope);
      await expect(contents.faults(county('340828'), revision, 'x')).rejects.toThrow(OutOfScope);
    });
  });

  describe('assessments', () => {
    const ask = { scheme: 'anqing-2018', period: '2018' as Period, city: '340800' };
    const sealed = (title: string) => ({ title, results: [] }) as unknown as SealedAssessment;

    it('number their runs and keep the result of each', async () => {
      const { assessments } = world.records;
      const { scheme, period } = ask;
      expect(await assessments.latest(city, scheme, period)).toBeUndefined();
      let latest = changed(requestRun(undefined, ask, 'p1', instantAt(1)));
      for (let version = 1; version <= 11; version += 1) {
        expect(await assessments.save(city, latest)).toBe('saved');
        const content = await assessments.saveResult(city, latest, sealed(`第${version}次`));
        const done = changed(recordResult(latest, { content, blockers: [] }, 'system', instantAt(2)));
        expect(await assessments.save(city, done)).toBe('saved');
        const late = changed(recordResult(latest, { content, blockers: [] }, 'system', instantAt(9)));
        expect(await assessments.save(city, late)).toBe('conflict');
        expect(await assessments.latest(city, scheme, period)).toEqual(done);
        latest = changed(requestRun(done, ask, 'p1', instantAt(3)));
      }
      const third = await assessments.find(city, { scheme, period, version: 3 });
      expect(third && (await assessments.result(city, third))).toEqual(sealed('第3次'));
    });

    it('know what has waited too long', async () => {
      const { assessments } = world.records;
      const run = changed(requestRun(undefined, { ...ask, scheme: 'waiting' }, 'p1', instantAt(1)));
      await assessments.save(city, run);
      const waiting = async (minute: number) =>
        (await assessments.unfinished(city, instantAt(minute))).map(({ pointer }) => pointer.scheme);
      expect(await waiting(1)).not.toContain('waiting');
      expect(await waiting(2)).toContain('waiting');
      await assessments.save(
        city,
        changed(recordResult(run, { content: 'x', blockers: [] }, 's', instantAt(2))),
      );
      expect(await waiting(59)).not.toContain('waiting');
    });

    it('of the city are out of a county’s scope', async () => {
      const { assessments } = world.records;
      const run = changed(requestRun(undefined, { ...ask, scheme: 'scoped' }, 'p1', instantAt(1)));
      await assessments.save(city, run);
      await expect(assessments.latest(county('340825'), 'scoped', ask.period)).rejects.toThrow(OutOfScope);
      await expect(assessments.find(county('340825'), run.pointer)).rejects.toThrow(OutOfScope);
      await expect(assessments.save(county('340825'), run)).rejects.toThrow(OutOfScope);
      expect(await assessments.unfinished(county('340825'), instantAt(59))).toEqual([]);
    });
  });

  describe('reports', () => {
    const report = (id: string, owner: string, sha256 = 'a'): ReportRecord => ({
      id,
      kind: 'derivation',
      format: 'pdf',
      title: '得分溯源',
      fileName: '得分溯源.pdf',
      period: '2018' as Period,
      file: { path: `reports/${id}`, owner },
      sha256,
      size: 10,
      createdAt: instantAt(1),
    });

    it('are recorded once: a later printing does not replace a published one', async () => {
      const { reports } = world.records;
      const first = report('once.pdf', '340825', 'first');
      expect(await reports.record(city, first)).toEqual(first);
      expect(await reports.record(city, report('once.pdf', '340825', 'second'))).toEqual(first);
      expect(await reports.find(city, 'once.pdf')).toEqual(first);
      expect(await reports.find(city, 'never.pdf')).toBeUndefined();
    });

    it('are listed within the scope and found within it only', async () => {
      const { reports } = world.records;
      for (const [id, owner] of [
        ['c.pdf', '340800'],
        ['b.pdf', '340828'],
        ['a.pdf', '340825'],
      ] as const)
        await reports.record(city, { ...report(id, owner), period: '2019' as Period });
      const ids = async (scope: typeof city) =>
        (await reports.list(scope, '2019' as Period)).map(({ id }) => id);
      expect(await ids(city)).toEqual(['c.pdf', 'a.pdf', 'b.pdf']);
      expect(await ids(county('340825'))).toEqual(['a.pdf']);
      await expect(reports.find(county('340825'), 'b.pdf')).rejects.toThrow(OutOfScope);
      await expect(reports.record(county('340825'), report('x.pdf', '340828'))).rejects.toThrow(OutOfScope);
    });
  });

  describe('grants', () => {
    it('hold from the moment they are given until the moment they are revoked', async () => {
      const { grants } = world.records;
      const grant = {
        person: 'person-1',
        name: '张三（示例）',
        role: 'reporter',
        division: '340825',
        grantedBy: 'security',
        grantedAt: instantAt(1),
      } as const;
      expect(await grants.inForce('person-1')).toBeUndefined();
      await grants.grant(city, grant);
      expect(await grants.inForce('person-1')).toEqual(grant);
      await expect(grants.revoke(county('340828'), 'person-1', instantAt(2))).rejects.toThrow(OutOfScope);
      await grants.revoke(city, 'person-1', instantAt(2));
      expect(await grants.inForce('person-1')).toBeUndefined();
      await grants.revoke(city, 'nobody', instantAt(2));
      await expect(grants.grant(county('340828'), grant)).rejects.toThrow(OutOfScope);
    });
  });

  describe('the record', () => {
    const fact = (key: string, index: number, unit = '340825') => ({
      unit,
      key,
      index,
      act: 'receive',
      at: instantAt(index),
      by: 'p1',
    });
    const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

    it('gives back each chain as it was written, in order and in part', async () => {
      const { chains } = world.records;
      const means = { chains, scope: city, sha256 };
      expect(await chains.tail(city, '340825')).toBeUndefined();
      await appendFacts(
        Array.from({ length: 12 }, (_, index) => fact('k', index)),
        means,
      );
      const written = await chains.read(city, '340825', 1, 99);
      expect(written.map(({ index }) => index)).toEqual(Array.from({ length: 12 }, (_, index) => index));
      expect(await chains.tail(city, '340825')).toEqual(written.at(-1));
      expect(await chains.read(city, '340825', 9, 11)).toEqual(written.slice(8, 11));
      expect(await chains.placeOf(city, '340825', 'k', 3)).toBe(4);
      expect(await chains.placeOf(city, '340825', 'k', 12)).toBeUndefined();
      expect(await chains.append(city, { ...(written[11] as RecordEntry), act: 'bent' })).toBe('taken');
      expect(await chains.tail(city, '340825')).toEqual(written.at(-1));
    });

    it('takes what twenty append at the same moment, each once', async () => {
      const { chains } = world.records;
      const means = { chains, scope: city, sha256 };
      const all = Array.from({ length: 20 }, (_, at) => [fact(`k${at % 5}`, 0, '340828')]);
      await Promise.all(all.map((facts) => appendFacts(facts, means)));
      const entries = await chains.read(city, '340828', 1, 99);
      expect(entries.map(({ key }) => key).sort()).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
      expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    });

    it('lists the chains within the scope and opens no other', async () => {
      const { chains } = world.records;
      await appendFacts([fact('k', 0, '340825T1')], { chains, scope: city, sha256 });
      expect(await chains.units(city)).toEqual(['340825', '340825T1', '340828']);
      expect(await chains.units(county('340825'))).toEqual(['340825', '340825T1']);
      const other = county('340828');
      await expect(chains.tail(other, '340825')).rejects.toThrow(OutOfScope);
      await expect(chains.read(other, '340825', 1, 2)).rejects.toThrow(OutOfScope);
      await expect(chains.placeOf(other, '340825', 'k', 0)).rejects.toThrow(OutOfScope);
      const [entry] = await chains.read(city, '340825', 1, 1);
      await expect(chains.append(other, entry as RecordEntry)).rejects.toThrow(OutOfScope);
      await expect(chains.notePlace(other, entry as RecordEntry)).rejects.toThrow(OutOfScope);
    });

    it('keeps checkpoints with their heads, the first of each number', async () => {
      const { checkpoints } = world.records;
      const checkpoint = (number: number, root = 'r') => ({ number, root, city: '340800' }) as Checkpoint;
      const heads = (sequence: number) => [{ unit: '340825', sequence, hash: 'h' }];
      expect(await checkpoints.latest(city, '340800')).toBeUndefined();
      for (let number = 1; number <= 11; number += 1) {
        const stored = { checkpoint: checkpoint(number), heads: heads(number) };
        expect(await checkpoints.append(city, stored)).toBe('appended');
      }
      const second = { checkpoint: checkpoint(3, 'other'), heads: heads(99) };
      expect(await checkpoints.append(city, second)).toBe('taken');
      expect(await checkpoints.latest(city, '340800')).toEqual(checkpoint(11));
      expect(await checkpoints.read(city, '340800', 2, 4)).toEqual([2, 3, 4].map((at) => checkpoint(at)));
      expect(await checkpoints.heads(city, checkpoint(3))).toEqual(heads(3));
      await expect(checkpoints.heads(city, checkpoint(12))).rejects.toThrow();
      await expect(checkpoints.latest(county('340825'), '340800')).rejects.toThrow(OutOfScope);
      await expect(checkpoints.append(county('340825'), second)).rejects.toThrow(OutOfScope);
    });

    it('lacks a submission from each write until it is noted to have it all', async () => {
      const { submissions } = world.records;
      const first = received(keyOf('340825', 'recorded'), 1);
      const lacking = async (minute: number) =>
        (await submissions.unrecorded(city, instantAt(minute))).map(({ form }) => form);
      await submissions.save(city, first);
      expect(await lacking(1)).not.toContain('recorded');
      expect(await lacking(2)).toContain('recorded');
      await submissions.noteRecorded(city, first.key, 1);
      expect(await lacking(59)).not.toContain('recorded');
      const second = received(first.key, 2, first);
      await submissions.save(city, second);
      expect(await lacking(59)).toContain('recorded');
      await submissions.noteRecorded(city, first.key, 1);
      expect(await lacking(59)).toContain('recorded');
      await submissions.noteRecorded(city, first.key, 2);
      expect(await lacking(59)).not.toContain('recorded');
      // Still on the list of what is not checked, and as it was.
      expect(await submissions.find(city, first.key)).toEqual(second);
      const unfinished = await submissions.unfinished(city, instantAt(59));
      expect(unfinished.map(({ key }) => key.form)).toContain('recorded');
      await expect(submissions.noteRecorded(county('340828'), first.key, 2)).rejects.toThrow(OutOfScope);
    });

    it('lacks a run from each write until it is noted to have it all', async () => {
      const { assessments } = world.records;
      const ask = { scheme: 'recorded', period: '2018' as Period, city: '340800' };
      const run = changed(requestRun(undefined, ask, 'p1', instantAt(1)));
      const lacking = async () =>
        (await assessments.unrecorded(city, instantAt(59))).map(({ scheme }) => scheme);
      await assessments.save(city, run);
      expect(await lacking()).toContain('recorded');
      await assessments.noteRecorded(city, run.pointer, 1);
      expect(await lacking()).not.toContain('recorded');
      expect(await assessments.find(city, run.pointer)).toEqual(run);
      await expect(assessments.noteRecorded(county('340825'), run.pointer, 1)).rejects.toThrow(OutOfScope);
    });

    it('finds a printed form by its id', async () => {
      const { verifications } = world.records;
      const verification = { id: 'abc', ...keyOf('340825'), sha256: fakeHash(1) };
      expect(await verifications.find('abc')).toBeUndefined();
      await verifications.record(city, verification);
      await verifications.record(city, verification);
      expect(await verifications.find('abc')).toEqual(verification);
      await expect(verifications.record(county('340828'), verification)).rejects.toThrow(OutOfScope);
    });
  });

  describe('files', () => {
    const bytes = new Uint8Array(Buffer.from('一个工作簿'.repeat(1000)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const address = uploadAddress({ ...keyOf('340825'), sha256 });

    it('arrive by a link and are found as they are', async () => {
      expect(await world.files.inspect(city, address, 1e6)).toBeUndefined();
      expect(await world.files.read(city, address)).toBeUndefined();
      expect(await world.upload(address, sha256, bytes)).toBe(200);
      expect(await world.files.inspect(city, address, 1e6)).toEqual({ size: bytes.length, sha256 });
      expect(Buffer.from((await world.files.read(city, address)) ?? [])).toEqual(Buffer.from(bytes));
    });

    it('are not read beyond the limit', async () => {
      const large = { ...address, path: 'uploads/large' };
      await world.files.write(city, large, new Uint8Array(3_000_000), 'application/octet-stream');
      expect((await world.files.inspect(city, large, 1_000_000))?.size).toBeGreaterThan(1_000_000);
    });

    it('belong to their division', async () => {
      const other = county('340828');
      await expect(world.files.read(other, address)).rejects.toThrow(OutOfScope);
      await expect(world.files.inspect(other, address, 1)).rejects.toThrow(OutOfScope);
      await expect(world.files.write(other, address, bytes, 'x')).rejects.toThrow(OutOfScope);
      await expect(world.files.uploadLink(other, address, sha256)).rejects.toThrow(OutOfScope);
      await expect(world.files.downloadLink(other, address, 'x')).rejects.toThrow(OutOfScope);
    });
  });

  it('announces pointers as JSON', async () => {
    await world.announce({ ...keyOf('340825'), sha256: fakeHash(1) });
    const [message = ''] = await world.announced();
    expect(JSON.parse(message)).toEqual({ ...keyOf('340825'), sha256: fakeHash(1) });
  });
});
