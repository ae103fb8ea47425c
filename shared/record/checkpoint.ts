import * as z from 'zod';
import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import { canonical } from './canonical.ts';
import { byUnit, type ChainHead, headText } from './chain-head.ts';
import { merkleRoot } from './merkle.ts';
import { hashText, instantText } from './record-entry.ts';
import { NOTHING_BEFORE, type Sha256 } from './sha256.ts';
import type { Signer } from './signer.ts';

/**
 * 检查点: how far every chain of the city reached at one moment. Signed, and bound to the checkpoint before, so that
 * a tail cut off afterwards, of a chain or of the checkpoints themselves, is missed.
 */
export type Checkpoint = {
  kind: 'checkpoint';
  city: DivisionCode;
  /** 1, 2, … */
  number: number;
  at: Instant;
  /** How many chains there were, and the Merkle root over their heads in order of unit. */
  chains: number;
  root: string;
  /** Hash of the checkpoint before; zeros for the first. */
  previous: string;
  /** SHA-256 over the canonical form of all above. */
  hash: string;
  /** Over the same text, by the record's key. */
  signature: string;
};

export const checkpointSchema = z.strictObject({
  kind: z.literal('checkpoint'),
  city: z.string(),
  number: z.int().positive(),
  at: instantText,
  chains: z.int().nonnegative(),
  root: hashText,
  previous: hashText,
  hash: hashText,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

/** What is hashed and signed. */
export const checkpointText = ({ hash: _, signature: __, ...statement }: Checkpoint): string =>
  canonical(statement);

/** A record that has become shorter or other than the last checkpoint says. Names unit and sequence, nothing else. */
export class RecordLost extends Error {
  override readonly name = 'RecordLost';
}

/** @throws RecordLost where a chain does not reach as far as it did */
function demandNoneLost(before: readonly ChainHead[], now: readonly ChainHead[]): void {
  const byCode = new Map(now.map((head) => [head.unit, head]));
  for (const { unit, sequence, hash } of before) {
    const head = byCode.get(unit);
    if (!head || head.sequence < sequence || (head.sequence === sequence && head.hash !== hash))
      throw new RecordLost(`the chain of ${unit} does not reach entry ${sequence} as checkpointed`);
  }
}

type Stored = { checkpoint: Checkpoint; heads: readonly ChainHead[] };

/** The checkpoint over the heads, after `before`; undefined when no chain has grown since. @throws RecordLost */
export async function checkpointAfter(
  before: Stored | undefined,
  heads: readonly ChainHead[],
  city: DivisionCode,
  at: Instant,
  { signer, sha256 }: { signer: Signer; sha256: Sha256 },
): Promise<Stored | undefined> {
  const sorted = heads.toSorted(byUnit);
  const root = merkleRoot(sorted.map(headText), sha256);
  demandNoneLost(before?.heads ?? [], sorted);
  if (root === before?.checkpoint.root || (!before && sorted.length === 0)) return undefined;
  const statement: Checkpoint = {
    kind: 'checkpoint',
    city,
    number: (before?.checkpoint.number ?? 0) + 1,
    // Clocks may differ a little between machines; the order of checkpoints does not.
    at: before && before.checkpoint.at > at ? before.checkpoint.at : at,
    chains: sorted.length,
    root,
    previous: before?.checkpoint.hash ?? NOTHING_BEFORE,
    hash: '',
    signature: '',
  };
  const text = checkpointText(statement);
  const checkpoint = { ...statement, hash: sha256(text), signature: await signer.sign(text) };
  return { checkpoint, heads: sorted };
}
