import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutOfScope } from '../../shared/access/demand-within.ts';
import type { CivilDate } from '../../shared/period/civil-date.ts';
import type { Period } from '../../shared/period/period.ts';
import { changeExpected, type ExpectedSubmission } from '../../shared/timeliness/expected-submission.ts';
import type { InboxMessage } from '../../shared/timeliness/inbox-message.ts';
import { city, county, instantAt, keyOf } from './example-submission.ts';
import { engineWorld, memoryWorld, type World } from './worlds.ts';

function opened(unit: string, period: string, form = 'county-quarterly'): ExpectedSubmission {
  const key = keyOf(unit, form, period);
  const fresh = { key, obligation: form, title: '季报', correctWithin: 3, history: [] };
  return changeExpected(fresh, { act: 'open' }, city, instantAt(1), {});
}

const message = (unit: string, day: string, minute = 1): InboxMessage => ({
  unit,
  id: `${day}-reminder`,
  day: day as CivilDate,
  subject: '报送提醒：今日到期1项',
  lines: ['【今日到期】', '季报：今日24时截止。'],
  sentAt: instantAt(minute),
});

describe.each([
  { name: 'in memory', open: memoryWorld },
  { name: 'on the embedded engines', open: engineWorld },
])('the calendar’s storage $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.stop());

  describe('expectations', () => {
    it('come back exactly, and are opened by one of many', async () => {
      const { expectations } = world.records;
      const first = opened('340825', '2018Q1');
      expect(await expectations.find(city, first.key)).toBeUndefined();
      const openers = Array.from({ length: 10 }, (_, minute) => {
        const { history: _h, ...fresh } = first;
        return changeExpected({ ...fresh, history: [] }, { act: 'open' }, city, instantAt(minute), {});
      });
      const outcomes = await Promise.all(openers.map((one) => expectations.save(city, one)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect(openers).toContainEqual(await expectations.find(city, first.key));
    });

    it('are listed by period within the scope', async () => {
      const { expectations } = world.records;
      for (const [unit, form] of [
        ['340828', 'b'],
        ['340825', 'b'],
        ['340828', 'a'],
      ] as const)
        await expectations.save(city, opened(unit, '2018Q2', form));
      const listed = async (scope: typeof city) =>
        (await expectations.list(scope, '2018Q2' as Period)).map(({ key }) => `${key.form} ${key.unit}`);
      expect(await listed(city)).toEqual(['a 340828', 'b 340825', 'b 340828']);
      expect(await listed(county('340828'))).toEqual(['a 340828', 'b 340828']);
      expect(await listed(county('341524'))).toEqual([]);
    });

    it('are followed up, of whatever period, until they are settled', async () => {
      const { expectations } = world.records;
      const old = opened('340825', '2016Q4', 'old');
      await expectations.save(city, old);
      const forms = async () => (await expectations.unsettled(city)).map(({ key }) => key.form);
      expect(await forms()).toContain('old');
      const settled = changeExpected(old, { act: 'settle' }, city, instantAt(2), { settled: true });
      expect(await expectations.save(city, settled)).toBe('saved');
      expect(await forms()).not.toContain('old');
      expect(await expectations.find(city, old.key)).toEqual(settled);
      expect((await expectations.unsettled(county('341524'))).length).toBe(0);
    });

    it('wait to be recorded, also when they are settled, until all of the history is', async () => {
      const { expectations } = world.records;
      const first = opened('340825', '2017Q1', 'recorded');
      await expectations.save(city, first);
      const waits = async () =>
        (await expectations.unrecorded(city, instantAt(30))).some(({ form }) => form === 'recorded');
      expect(await waits()).toBe(true);
      await expectations.noteRecorded(city, first.key, 1);
      expect(await waits()).toBe(false);
      const settled = changeExpected(first, { act: 'settle' }, city, instantAt(2), { settled: true });
      await expectations.save(city, settled);
      await expectations.noteRecorded(city, first.key, 1);
      expect(await waits()).toBe(true);
      expect(await expectations.unrecorded(city, instantAt(2))).not.toContainEqual(first.key);
      await expectations.noteRecorded(city, first.key, 2);
      expect(await waits()).toBe(false);
      expect(await expectations.find(city, first.key)).toEqual(settled);
    });

    it('are not touched outside the scope', async () => {
      const { expectations } = world.records;
      const sibling = opened('340828', '2018Q3');
      await expect(expectations.find(county('340825'), sibling.key)).rejects.toThrow(OutOfScope);
      await expect(expectations.save(county('340825'), sibling)).rejects.toThrow(OutOfScope);
    });
  });

  describe('inboxes', () => {
    it('take a message once, newest first, each unit its own', async () => {
      const { inboxes } = world.records;
      const first = message('340825', '2018-10-09');
      expect(await inboxes.deliver(city, first)).toBe('delivered');
      expect(await inboxes.deliver(city, message('340825', '2018-10-09', 30))).toBe('known');
      await inboxes.deliver(city, message('340825', '2018-10-12'));
      await inboxes.deliver(city, message('340828', '2018-10-12'));
      expect(await inboxes.list(city, '340825', 10)).toEqual([message('340825', '2018-10-12'), first]);
      expect(await inboxes.list(city, '340825', 1)).toHaveLength(1);
    });

    it('keep the first reader', async () => {
      const { inboxes } = world.records;
      const { id } = message('340828', '2018-10-15');
      await inboxes.deliver(city, message('340828', '2018-10-15'));
      const own = county('340828');
      const first = { by: 'r-340828', at: instantAt(5) };
      expect((await inboxes.markRead(own, '340828', id, first))?.read).toEqual(first);
      expect((await inboxes.markRead(own, '340828', id, { by: 'other', at: instantAt(9) }))?.read).toEqual(
        first,
      );
      expect((await inboxes.list(own, '340828', 1))[0]?.read).toEqual(first);
      expect(await inboxes.markRead(own, '340828', '2018-10-16-reminder', first)).toBeUndefined();
    });

    it('are not opened outside the scope', async () => {
      const { inboxes } = world.records;
      const own = county('340825');
      await expect(inboxes.list(own, '340828', 1)).rejects.toThrow(OutOfScope);
      await expect(inboxes.deliver(own, message('340828', '2018-10-17'))).rejects.toThrow(OutOfScope);
      const read = { by: 'r-340825', at: instantAt(1) };
      await expect(inboxes.markRead(own, '340828', 'x', read)).rejects.toThrow(OutOfScope);
    });
  });
});
