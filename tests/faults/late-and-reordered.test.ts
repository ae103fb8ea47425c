import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CITY, type Office, openOffice } from '../functions/office.ts';
import { accept, provincialResult, upload, type Workbook } from '../functions/workbooks.ts';
import { QUEUES, recordHash, workOff } from './work-off.ts';

const path = { form: 'provincial-result', period: '2018', unit: CITY };

type Delivery = { queue: number; pick: number };

/** Everything that was ever announced, kept: a queue may deliver it again whenever it likes. */
function collect(office: Office, all: Map<string, string[]>): void {
  for (const queue of QUEUES) all.set(queue, [...(all.get(queue) ?? []), ...office.queues[queue].take()]);
}

async function deliver(office: Office, deliveries: readonly Delivery[], all: Map<string, string[]>) {
  for (const { queue: at, pick } of deliveries) {
    const queue = QUEUES[at % QUEUES.length] ?? 'check';
    const messages = all.get(queue) ?? [];
    const message = messages[pick % Math.max(1, messages.length)];
    // A message that comes before what it depends on fails and comes again.
    if (message !== undefined) await office.handOver(queue, [message]);
    collect(office, all);
  }
}

async function life(
  workbook: Workbook,
  before: readonly Delivery[],
  after: readonly Delivery[],
): Promise<string> {
  const office = await openOffice();
  const all = new Map<string, string[]>();
  await upload(office, 'office-1', workbook);
  collect(office, all);
  await deliver(office, before, all);
  await office.handOver('check', all.get('check') ?? []);
  collect(office, all);
  expect((await accept(office, 'office-2', workbook)).status).toBe(200);
  collect(office, all);
  await deliver(office, after, all);
  await workOff(office);
  const { text } = await (await office.as('leader')).readSubmission({ path });
  return `${text}\n${await recordHash(office, CITY)}`;
}

describe('messages delivered twice, a hundred times, late and in any order', () => {
  let workbook: Workbook;
  let inOrder: string;
  beforeAll(async () => {
    workbook = await provincialResult(90);
    inOrder = await life(workbook, [], []);
  });

  it('leave the same submission and the same record', { timeout: 120_000 }, async () => {
    expect(inOrder).toMatch(/\n4 [0-9a-f]{64}$/);
    const deliveries = fc.array(fc.record({ queue: fc.nat({ max: 3 }), pick: fc.nat({ max: 20 }) }), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(deliveries, deliveries, async (before, after) => {
        expect(await life(workbook, before, after)).toBe(inOrder);
      }),
      { numRuns: 60 },
    );
  });
});
