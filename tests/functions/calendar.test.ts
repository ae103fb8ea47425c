import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import * as api from '../../functions/api/calendar.ts';
import * as exemptSubmission from '../../functions/exempt-submission/handler.ts';
import * as extendDue from '../../functions/extend-due/handler.ts';
import * as markRead from '../../functions/mark-read/handler.ts';
import * as openDuePeriods from '../../functions/open-due-periods/handler.ts';
import * as openPeriod from '../../functions/open-period/handler.ts';
import * as readBoard from '../../functions/read-board/handler.ts';
import * as readInbox from '../../functions/read-inbox/handler.ts';
import * as remind from '../../functions/remind/handler.ts';
import { postToWebhook } from '../../functions/remind/post-to-webhook.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import type { Period } from '../../shared/period/period.ts';
import type { InboxMessage } from '../../shared/timeliness/inbox-message.ts';
import { CITY, type Office, openOffice, templates } from './office.ts';

const scope = systemScope(CITY);
const clock = (text: string) => parseInstant(`${text.replace(' ', 'T')}+08:00`);
const taihu = { form: 'county-quarterly', period: '2018Q3', unit: '340825' };
const reason = '连日强降雨，乡镇数据无法按时汇总';

describe('the calendar', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    office.setClock(clock('2018-10-08 09:00'));
  });
  const means = () => ({ ...office.records, ...templates, scope, city: CITY, log: () => {} });
  const as = async (person: string) => {
    const bearer = `Bearer ${await office.desk.token(person)}`;
    const { expectations, inboxes } = office.records;
    return {
      open: (period: string) =>
        office.call(api.openPeriod, openPeriod.createHandler(means()), bearer, { path: { period } }),
      extend: (until: string, why = reason) =>
        office.call(api.extendDue, extendDue.createHandler(expectations), bearer, {
          path: taihu,
          body: { until, reason: why },
        }),
      exempt: () =>
        office.call(api.exemptSubmission, exemptSubmission.createHandler(expectations), bearer, {
          path: taihu,
          body: { reason },
        }),
      board: (query: Record<string, string> = {}) =>
        office.call(api.readBoard, readBoard.createHandler(means()), bearer, { query }),
      inbox: () => office.call(api.readInbox, readInbox.createHandler(inboxes), bearer, {}),
      read: (id: string) =>
        office.call(api.markRead, markRead.createHandler(inboxes), bearer, { path: { id } }),
    };
  };
  const error = (code: string) => ({ error: { code } });

  it('is opened by the city office once, whoever opens it again', async () => {
    const one = await as('office-1');
    expect((await one.open('2018Q3')).body).toEqual({ period: '2018Q3', expected: 31, opened: 31 });
    expect((await one.open('2018Q3')).body).toEqual({ period: '2018Q3', expected: 31, opened: 0 });
    expect((await (await as('r-340825')).open('2018Q3')).status).toBe(403);
  });

  it('is not opened for a period that has not begun or in which nothing is owed', async () => {
    const one = await as('office-1');
    expect(await one.open('2018Q4')).toMatchObject({ status: 200 });
    office.setClock(clock('2018-09-30 09:00'));
    expect(await one.open('2018Q4')).toMatchObject({ status: 422, body: error('wrong-period') });
    expect(await one.open('2019Q1')).toMatchObject({ status: 422, body: error('wrong-period') });
    expect(await one.open('2018M08')).toMatchObject({ status: 422, body: error('wrong-period') });
  });

  it('opens itself for what ended lately and leaves what lies further back alone', async () => {
    const open = openDuePeriods.createHandler(means());
    expect(await open(clock('2018-10-01 00:30'))).toBe(31);
    expect(await open(clock('2018-10-01 00:30'))).toBe(0);
    expect(await office.records.expectations.list(scope, '2018Q2' as Period)).toEqual([]);
    expect(await open(clock('2026-11-01 00:30'))).toBe(0);
  });

  it('lets the city office extend and exempt with a reason, each put on record', async () => {
    const [one, county] = [await as('office-1'), await as('r-340825')];
    expect(await one.extend('2018-10-19')).toMatchObject({ status: 404, body: error('not-expected') });
    await one.open('2018Q3');
    expect((await county.extend('2018-10-19')).status).toBe(403);
    expect((await one.extend('2018-10-19', '同意')).status).toBe(400);
    expect((await one.extend('2018-10-32')).status).toBe(400);
    expect(await one.extend('2018-10-19')).toMatchObject({
      status: 200,
      body: { due: '2018-10-19', history: [{ act: 'open' }, { act: 'extend', to: '2018-10-19', reason }] },
    });
    expect(await one.extend('2018-10-18')).toMatchObject({ status: 422, body: error('not-an-extension') });
    expect(await one.exempt()).toMatchObject({ status: 200, body: { exempt: true } });
    expect(await one.extend('2018-10-30')).toMatchObject({ status: 409, body: error('already-exempt') });
    await office.work();
    const chain = await office.records.chains.read(scope, '340825', 1, 1000);
    const acts = chain
      .filter(({ key }) => key === 'expected/county-quarterly/2018Q3/340825')
      .map(({ act }) => act);
    expect(acts).toEqual(['open', 'extend', 'exempt']);
  });

  it('puts on record what no message announced', async () => {
    const open = openDuePeriods.createHandler(means());
    await open(clock('2018-10-01 00:30'));
    office.queues.record.take();
    await office.sweep(clock('2018-10-01 00:45'));
    await office.work();
    const chain = await office.records.chains.read(scope, '340825', 1, 1000);
    expect(chain.map(({ act }) => act)).toEqual(['open', 'open', 'open']);
    office.setClock(clock('2018-10-01 02:00'));
    expect(await office.sweep(clock('2018-10-01 02:00'))).toBe(0);
  });

  it('shows a county its own line and the city all of them', async () => {
    await (await as('office-1')).open('2018Q3');
    const unitsOf = async (person: string) =>
      ((await (await as(person)).board({ period: '2018Q3' })).body as { rows: { unit: string }[] }).rows.map(
        ({ unit }) => unit,
      );
    expect(await unitsOf('r-340825')).toEqual(['340825']);
    expect(await unitsOf('office-1')).toHaveLength(11);
    expect((await (await as('security')).board()).status).toBe(403);
  });

  it('puts one digest into the inbox of a unit, which its people read', async () => {
    await (await as('office-1')).open('2018Q3');
    const now = clock('2018-10-09 08:30');
    expect(await remind.createHandler(means())(now)).toBe(10);
    expect(await remind.createHandler(means())(now)).toBe(0);
    const [county, other] = [await as('r-340825'), await as('r-340828')];
    const id = '2018-10-09-reminder';
    const line = (title: string) =>
      `${title}（2018年第三季度）：2018年10月12日截止，还有3个工作日，请按期报送。`;
    expect((await county.inbox()).body).toEqual({
      unread: 1,
      messages: [
        {
          id,
          day: '2018-10-09',
          subject: '报送提醒：即将到期2项',
          lines: ['【即将到期】', line('季度工作报表'), line('易地扶贫搬迁进度')],
          sentAt: now,
        },
      ],
    });
    expect((await county.read(id)).body).toHaveProperty('readAt');
    expect((await county.inbox()).body).toMatchObject({ unread: 0 });
    expect((await other.inbox()).body).toMatchObject({ unread: 1 });
    expect(await county.read('2018-10-10-reminder')).toMatchObject({ status: 404, body: error('not-found') });
  });
});

describe('the webhook', () => {
  const message: InboxMessage = {
    unit: '340825',
    id: '2018-10-09-reminder',
    day: '2018-10-09' as InboxMessage['day'],
    subject: '报送提醒：即将到期1项',
    lines: ['【即将到期】', '季报：还有3个工作日。'],
    sentAt: clock('2018-10-09 08:30'),
  };
  async function robot(statuses: number[]) {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(statuses.shift() ?? 500).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot`;
    return { url, bodies, stop: () => new Promise((resolve) => server.close(resolve)) };
  }
  const atOnce = async () => {};

  it('gets the digest as the group robots take it, again after a failure', async () => {
    const { url, bodies, stop } = await robot([500, 200]);
    expect(await postToWebhook(url, atOnce)(message, '太湖县')).toBe(true);
    const content = '太湖县报送提醒：即将到期1项\n【即将到期】\n季报：还有3个工作日。';
    expect(bodies.map((body) => JSON.parse(body))).toEqual(
      Array.from({ length: 2 }, () => ({ msgtype: 'text', text: { content } })),
    );
    await stop();
  });

  it('is given up after three tries, and for the day once it failed; the inboxes have everything', async () => {
    const { url, bodies, stop } = await robot([]);
    const office = await openOffice();
    const means = { ...office.records, ...templates, scope, log: (line: object) => lines.push(line) };
    const lines: object[] = [];
    await openDuePeriods.createHandler(means)(clock('2018-10-01 00:30'));
    const post = postToWebhook(url, atOnce);
    expect(await remind.createHandler({ ...means, post })(clock('2018-10-09 08:30'))).toBe(10);
    expect(bodies).toHaveLength(3);
    expect(lines).toEqual([{ level: 'warn', function: 'remind', event: 'not-passed-on', count: 10 }]);
    expect(await office.records.inboxes.list(scope, '340828', 1)).toHaveLength(1);
    await stop();
    expect(await post(message, '太湖县')).toBe(false);
  });
});
