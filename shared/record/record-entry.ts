import * as z from 'zod';
import type { Instant } from '../period/instant.ts';
import { canonical } from './canonical.ts';
import type { RecordFact } from './record-fact.ts';
import { NOTHING_BEFORE, type Sha256 } from './sha256.ts';

/** A fact in its place: entry `sequence` (1, 2, …) of its unit's chain, bound by its hash to all entries before. */
export type RecordEntry = RecordFact & {
  sequence: number;
  /** Hash of the entry before; zeros for the first. */
  previous: string;
  /** SHA-256 over the canonical form (RFC 8785) of all the rest. */
  hash: string;
};

export const hashText = z.string().regex(/^[0-9a-f]{64}$/);
export const instantText = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .transform((text) => text as Instant);

/** An entry as a line of an exported record; nothing else may stand in it. */
export const entrySchema = z.strictObject({
  unit: z.string(),
  key: z.string(),
  index: z.int().nonnegative(),
  act: z.string(),
  at: instantText,
  by: z.string(),
  revision: z.string().exactOptional(),
  about: z.string().exactOptional(),
  content: hashText.exactOptional(),
  sequence: z.int().positive(),
  previous: hashText,
  hash: hashText,
});

export function hashOfEntry({ hash: _, ...rest }: RecordEntry, sha256: Sha256): string {
  return sha256(canonical(rest));
}

/** The entry that the fact becomes after `tail`, the last entry of its unit's chain. */
export function entryAfter(tail: RecordEntry | undefined, fact: RecordFact, sha256: Sha256): RecordEntry {
  if (tail && tail.unit !== fact.unit) throw new RangeError('a fact of another unit');
  const sequence = (tail?.sequence ?? 0) + 1;
  const entry = { ...fact, sequence, previous: tail?.hash ?? NOTHING_BEFORE, hash: '' };
  return { ...entry, hash: hashOfEntry(entry, sha256) };
}

/** As printed on a form: enough to find the entry and to tell it from any other of its chain. */
export function shortHash({ hash }: RecordEntry): string {
  return hash.slice(0, 12);
}
