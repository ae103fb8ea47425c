import { expect } from 'vitest';
import { parseInstant } from '../../shared/period/instant.ts';
import { canonical } from '../../shared/record/canonical.ts';
import { NOTHING_BEFORE } from '../../shared/record/sha256.ts';
import type { Office } from '../functions/office.ts';

const LATER = parseInstant('2019-01-10T02:00:00.000Z');
export const QUEUES = ['check', 'assess', 'publish', 'record'] as const;

/** People press again what did not go through. */
export async function insist(ask: () => Promise<{ status: number; text: string }>): Promise<void> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { status, text } = await ask();
    if (status < 300) return;
    expect(status, text).toBe(500);
  }
  throw new Error('still not done the second time');
}

/** Queues hand over again what failed; the sweep finds what was never announced. */
export async function workOff(office: Office): Promise<void> {
  for (let round = 1; round <= 2; round += 1) {
    await office.sweep(LATER).catch(() => undefined);
    for (const queue of QUEUES) {
      const messages = office.queues[queue].take();
      const failed = await office.handOver(queue, messages);
      if (failed.length === 0) continue;
      const again = failed.map((id) => messages[Number(id)] ?? '');
      expect(await office.handOver(queue, again)).toEqual([]);
    }
  }
}

/** Hash of the last entry of a unit's chain, and with it of every entry before. */
export async function recordHash(office: Office, unit: string): Promise<string> {
  const scope = { person: 'test', role: 'system', division: unit } as const;
  const tail = () => office.records.chains.tail(scope, unit);
  const entry = await tail().catch(tail);
  return `${entry?.sequence} ${entry?.hash}`;
}

/**
 * Everything in a unit's chain, history by history: in which order entries of several histories come to stand there is
 * left to the queues. Read a second time where the process was killed at the first.
 */
export async function recordedFacts(office: Office, unit: string): Promise<string> {
  const scope = { person: 'test', role: 'system', division: unit } as const;
  const read = () => office.records.chains.read(scope, unit, 1, 10_000);
  const entries = await read().catch(read);
  expect(entries.map(({ previous }) => previous)).toEqual([
    NOTHING_BEFORE,
    ...entries.slice(0, -1).map(({ hash }) => hash),
  ]);
  const facts = entries.map(({ sequence, previous, hash, ...fact }) => `${fact.key} ${canonical(fact)}`);
  return facts.sort().join(' ');
}
