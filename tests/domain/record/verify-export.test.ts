import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { takeCheckpoint } from '../../../shared/record/take-checkpoint.ts';
import { recordSigner } from '../../../shared/storage/record-key.ts';
import {
  exampleExport,
  exported,
  happen,
  linesOf,
  openRecord,
  secondAt,
  verified,
  withLines,
} from './example-record.ts';

const ENTRIES = 'entries.ndjson';
/** In the order of the file: five of 太湖, two of 岳西, one of 经开区. */
const ORDER = [
  ...[1, 2, 3, 4, 5].map((sequence) => ({ unit: '340825', sequence })),
  ...[1, 2].map((sequence) => ({ unit: '340828', sequence })),
  { unit: '3408A1', sequence: 1 },
];

describe('an exported record', () => {
  let files: Map<string, Uint8Array>;
  let entries: string[];
  beforeAll(async () => {
    files = await exampleExport();
    entries = linesOf(files, ENTRIES);
  });
  const faultOf = (found: ReadonlyMap<string, Uint8Array>) => {
    const verdict = verified(found);
    if (verdict.outcome === 'intact') throw new Error('nothing was noticed');
    expect(verdict.fault.message).toMatch(/[一-龥].*。$/);
    return verdict.fault;
  };
  const altered = (lines: readonly string[]) => faultOf(withLines(files, ENTRIES, lines));

  it('that nobody touched is intact', () => {
    expect(verified(files)).toMatchObject({ outcome: 'intact', entries: 8, checkpoints: 2 });
    expect(entries.map((line) => JSON.parse(line))).toEqual(
      ORDER.map((place) => expect.objectContaining(place)),
    );
  });

  it('with any byte of any file altered is broken, and the file is named', () => {
    const places = [...files].flatMap(([name, bytes]) => [...bytes.keys()].map((at) => ({ name, at })));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), ({ name, at }, change) => {
        const bytes = new Uint8Array(files.get(name) ?? []);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const { file } = faultOf(new Map(files).set(name, bytes));
        // An altered manifest may name another file, or another number of lines, as the one that is not as it says.
        if (name !== 'manifest.json') expect(file).toBe(name);
      }),
      { numRuns: 3000 },
    );
  });

  it('with any byte of an entry altered names the entry', () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (line, where, change) => {
        const bytes = Buffer.from(entries[line] ?? '');
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        fc.pre(bytes[at] !== 10);
        const before = entries.slice(0, line).map((each) => `${each}\n`);
        const after = entries.slice(line + 1).map((each) => `${each}\n`);
        const whole = Buffer.concat([
          Buffer.from(before.join('')),
          bytes,
          Buffer.from(`\n${after.join('')}`),
        ]);
        expect(faultOf(new Map(files).set(ENTRIES, new Uint8Array(whole)))).toMatchObject({
          file: ENTRIES,
          line: line + 1,
          ...ORDER[line],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('whose last entries are gone names the first that is missing', () => {
    for (let kept = 0; kept < entries.length; kept += 1) {
      const fault = altered(entries.slice(0, kept));
      expect(fault).toMatchObject({ file: ENTRIES, ...ORDER[kept] });
      expect(fault.message).toContain('缺失');
    }
  });

  it('with entries left out anywhere names the first that is missing', () => {
    for (let out = 0; out < entries.length; out += 1)
      expect(altered(entries.toSpliced(out, 1))).toMatchObject(ORDER[out] ?? {});
  });

  it('with two entries swapped, of one county or of two, names the earlier place', () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.nat({ max: 7 }), (a, b) => {
        fc.pre(a !== b);
        const swapped = entries.with(a, entries[b] ?? '').with(b, entries[a] ?? '');
        expect(altered(swapped)).toMatchObject({ file: ENTRIES, ...ORDER[Math.min(a, b)] });
      }),
    );
  });

  it('with an entry put in a second time, or one that never was, names the place', () => {
    for (let at = 0; at < entries.length; at += 1) {
      const next = ORDER[at + 1];
      const fault = altered(entries.toSpliced(at + 1, 0, entries[at] ?? ''));
      expect(fault).toMatchObject({ line: at + 2, ...(next ?? ORDER[at]) });
    }
    const invented = JSON.stringify({ ...JSON.parse(entries[7] ?? '{}'), sequence: 2 });
    expect(altered([...entries, invented])).toMatchObject({ line: 9, unit: '3408A1', sequence: 2 });
  });

  it('with files exchanged against those of another record is broken', async () => {
    const other = openRecord();
    await happen(other, { '340825': 5, '340828': 1, '3408A1': 1 });
    const others = await exported(other);
    for (const name of ['manifest.json', 'checkpoints.ndjson', 'heads.ndjson', ENTRIES]) {
      const bytes = others.get(name);
      if (bytes) expect(verified(new Map(files).set(name, bytes)).outcome, name).toBe('broken');
    }
  });

  it('signed anew by another key is told by its fingerprint', async () => {
    const record = { ...openRecord(), signer: recordSigner('of somebody else') };
    await happen(record, { '340825': 5 });
    const [ours, theirs] = [verified(files), verified(await exported(record))];
    if (ours.outcome !== 'intact' || theirs.outcome !== 'intact') throw new Error('not intact');
    expect(theirs.keyFingerprint).not.toBe(ours.keyFingerprint);
  });

  it('with a file missing or added names it', () => {
    for (const name of files.keys()) {
      const fewer = new Map(files);
      fewer.delete(name);
      expect(faultOf(fewer)).toMatchObject({ file: name });
    }
    expect(faultOf(new Map(files).set('more.ndjson', new Uint8Array()))).toMatchObject({
      file: 'more.ndjson',
    });
  });
});

describe('an export for a period', () => {
  it('begins at the last checkpoint before it and ends at the first one after it', async () => {
    const record = openRecord();
    const at = (day: string) => `${day}T02:00:00.000Z` as ReturnType<typeof secondAt>;
    await happen(record, { '340825': 2, '340828': 1 });
    await takeCheckpoint(at('2018-12-31'), record);
    await happen(record, { '340825': 4 });
    await takeCheckpoint(at('2019-02-01'), record);
    await happen(record, { '340825': 5, '340828': 2 });
    await takeCheckpoint(at('2019-04-02'), record);
    await happen(record, { '340828': 4 });
    const sequences = async (period: string, unit = '340800') => {
      const files = await exported(record, at('2019-07-01'), { period, unit });
      expect(verified(files)).toMatchObject({ outcome: 'intact' });
      return linesOf(files, ENTRIES).map((line) => {
        const { unit: of, sequence } = JSON.parse(line);
        return `${of}/${sequence}`;
      });
    };
    expect(await sequences('2019Q1')).toEqual(['340825/3', '340825/4', '340825/5', '340828/2']);
    expect(await sequences('2019Q1', '340828')).toEqual(['340828/2']);
    expect(await sequences('2019M01')).toEqual(['340825/3', '340825/4']);
    expect(await sequences('2018')).toEqual(['340825/1', '340825/2', '340825/3', '340825/4', '340828/1']);
    expect(await sequences('2020')).toEqual([]);
  });

  it('shows a county nothing of the heads of others', async () => {
    const record = openRecord();
    await happen(record, { '340825': 2, '340828': 1 });
    const files = await exported(record, secondAt(9), { unit: '340825' });
    expect(Buffer.concat([...files.values()]).toString()).not.toContain('340828');
  });
});
