import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendFacts } from '../../../shared/record/append-facts.ts';
import type { ChainStore } from '../../../shared/record/chain-store.ts';
import { historyFacts } from '../../../shared/record/history-facts.ts';
import { merkleProof, merkleRoot, provenRoot } from '../../../shared/record/merkle.ts';
import type { RecordFact } from '../../../shared/record/record-fact.ts';
import { takeCheckpoint } from '../../../shared/record/take-checkpoint.ts';
import { memoryChainStore } from '../../../shared/storage/in-memory/memory-chain-store.ts';
import { sha256 } from '../../../shared/storage/sha256.ts';
import { exampleDivisions } from '../../storage/example-divisions.ts';
import { city } from '../../storage/example-submission.ts';
import { CITY, happen, openRecord, secondAt } from './example-record.ts';

const facts = (key: string, count: number): RecordFact[] =>
  historyFacts(
    '340825',
    key,
    Array.from({ length: count }, (_, step) => ({ at: secondAt(step), act: 'receive', by: 'r' })),
    sha256,
  );
const whole = (chains: ChainStore) => chains.read(city, '340825', 1, 1000);

describe('a chain', () => {
  it('holds each fact once, however often and in whatever order histories are announced', async () => {
    const announced = fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c'), known: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(announced, async (messages) => {
        const chains = memoryChainStore(exampleDivisions);
        for (const { key, known } of messages)
          await appendFacts(facts(key, known), { chains, scope: city, sha256 });
        const entries = await whole(chains);
        for (const key of ['a', 'b', 'c']) {
          const most = Math.max(0, ...messages.filter((one) => one.key === key).map(({ known }) => known));
          expect(entries.filter((one) => one.key === key).map(({ index }) => index)).toEqual(
            Array.from({ length: most }, (_, index) => index),
          );
        }
        expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1));
        for (const [at, entry] of entries.entries())
          expect(entry.previous).toBe(entries[at - 1]?.hash ?? '0'.repeat(64));
      }),
    );
  });

  it('holds each fact once when many append at the same moment', async () => {
    const chains = memoryChainStore(exampleDivisions);
    const means = { chains, scope: city, sha256 };
    await Promise.all(Array.from({ length: 30 }, (_, at) => appendFacts(facts(`k${at % 3}`, 4), means)));
    expect(await whole(chains)).toHaveLength(12);
  });

  it('holds each fact once when the writer dies after any of its writes and another goes on', async () => {
    const ask = facts('a', 3);
    const undisturbed = memoryChainStore(exampleDivisions);
    await appendFacts(ask, { chains: undisturbed, scope: city, sha256 });
    for (let killAt = 1; killAt < 25; killAt += 1) {
      const kept = memoryChainStore(exampleDivisions);
      let calls = 0;
      const dying = new Proxy(kept, {
        get:
          (target, name: keyof ChainStore) =>
          async (...given: never[]) => {
            const method: (...all: never[]) => Promise<unknown> = target[name];
            const reply = await method(...given);
            calls += 1;
            if (calls === killAt) throw new Error('killed');
            return reply;
          },
      });
      await appendFacts(ask, { chains: dying, scope: city, sha256 }).catch(() => undefined);
      await appendFacts(facts('other', 1), { chains: kept, scope: city, sha256 });
      await appendFacts(ask, { chains: kept, scope: city, sha256 });
      const entries = await whole(kept);
      expect(entries.filter(({ key }) => key === 'a').map(({ content, index }) => [content, index])).toEqual(
        (await whole(undisturbed)).map(({ content, index }) => [content, index]),
      );
      expect(entries).toHaveLength(4);
    }
  });
});

describe('a Merkle tree', () => {
  it('proves each of its leaves and nothing else', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.string(), (all, pick, other) => {
        const index = pick % all.length;
        const proof = merkleProof(all, index, sha256);
        const root = merkleRoot(all, sha256);
        expect(provenRoot(all[index] ?? '', proof, sha256)).toBe(root);
        if (other !== all[index]) expect(provenRoot(other, proof, sha256)).not.toBe(root);
      }),
    );
  });

  it('has another root for any other list', () => {
    const texts = fc.array(fc.string(), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(merkleRoot(a, sha256)).not.toBe(merkleRoot(b, sha256));
      }),
    );
  });
});

describe('a checkpoint', () => {
  it('is made when a chain has grown, and not again when none has', async () => {
    const record = openRecord();
    expect(await takeCheckpoint(secondAt(1), record)).toBeUndefined();
    await happen(record, { '340825': 1 });
    const first = await takeCheckpoint(secondAt(2), record);
    expect(first).toMatchObject({ number: 1, chains: 1, at: secondAt(2) });
    expect(await takeCheckpoint(secondAt(3), record)).toEqual(first);
    await happen(record, { '340828': 1 });
    expect(await takeCheckpoint(secondAt(4), record)).toMatchObject({
      number: 2,
      chains: 2,
      previous: first?.hash,
    });
  });

  it('taken by two at the same moment is one checkpoint', async () => {
    const record = openRecord();
    await happen(record, { '340825': 1 });
    const [one, other] = await Promise.all([
      takeCheckpoint(secondAt(2), record),
      takeCheckpoint(secondAt(2), record),
    ]);
    expect(one).toEqual(other);
  });

  it('never goes back in time, although clocks differ', async () => {
    const record = openRecord();
    await happen(record, { '340825': 1 });
    await takeCheckpoint(secondAt(30), record);
    await happen(record, { '340825': 2 });
    expect((await takeCheckpoint(secondAt(20), record))?.at).toBe(secondAt(30));
  });

  it('is refused aloud when a chain has lost its tail or is another', async () => {
    const record = openRecord();
    await happen(record, { '340825': 3 });
    await takeCheckpoint(secondAt(1), record);
    const shorter = { ...openRecord(), checkpoints: record.checkpoints };
    await expect(takeCheckpoint(secondAt(2), shorter)).rejects.toThrow('340825');
    await happen(shorter, { '340825': 2 });
    await expect(takeCheckpoint(secondAt(2), shorter)).rejects.toThrow('entry 3');
    const other = { ...openRecord(), checkpoints: record.checkpoints };
    await appendFacts(facts('other', 3), other);
    await expect(takeCheckpoint(secondAt(2), other)).rejects.toThrow('entry 3');
    expect((await record.checkpoints.latest(city, CITY))?.number).toBe(1);
  });
});
