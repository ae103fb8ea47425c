import type { Sha256 } from './sha256.ts';

/** One step from a leaf to the root: the hash beside it, and on which side that stands. */
export type ProofStep = { side: 'left' | 'right'; hash: string };

// Leaves and nodes are hashed under different names, so that no node can be passed off as a leaf (RFC 6962).
const leafHash = (text: string, sha256: Sha256) => sha256(`leaf\n${text}`);
const nodeHash = (left: string, right: string, sha256: Sha256) => sha256(`node\n${left}\n${right}`);

/** The largest power of two below `count`. */
function split(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

/** Root over the texts in their order (RFC 6962, 2.1, over texts); of nothing, the hash of the empty text. */
export function merkleRoot(texts: readonly string[], sha256: Sha256): string {
  const [first] = texts;
  if (first === undefined) return sha256('');
  if (texts.length === 1) return leafHash(first, sha256);
  const at = split(texts.length);
  return nodeHash(merkleRoot(texts.slice(0, at), sha256), merkleRoot(texts.slice(at), sha256), sha256);
}

/** What shows that text `index` is under the root, without the other texts. From the leaf upwards. */
export function merkleProof(texts: readonly string[], index: number, sha256: Sha256): ProofStep[] {
  if (index < 0 || index >= texts.length) throw new RangeError(`no text ${index}`);
  if (texts.length === 1) return [];
  const at = split(texts.length);
  const [left, right] = [texts.slice(0, at), texts.slice(at)];
  return index < at
    ? [...merkleProof(left, index, sha256), { side: 'right', hash: merkleRoot(right, sha256) }]
    : [...merkleProof(right, index - at, sha256), { side: 'left', hash: merkleRoot(left, sha256) }];
}

/** The root to which the proof leads from the text. */
export function provenRoot(text: string, proof: readonly ProofStep[], sha256: Sha256): string {
  return proof.reduce(
    (hash, step) =>
      step.side === 'left' ? nodeHash(step.hash, hash, sha256) : nodeHash(hash, step.hash, sha256),
    leafHash(text, sha256),
  );
}
