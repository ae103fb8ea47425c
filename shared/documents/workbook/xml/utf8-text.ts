import { isUtf8 } from 'node:buffer';
import { refuse } from '../refused.ts';

const GREATER = 0x3e;
/** A tag or a cell's text longer than this is no workbook's; it is held until its end is seen. */
const LONGEST_HELD = 1024 * 1024;

function withoutMark(first: Buffer): Buffer {
  const [a, b, c] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0)
    refuse('unsupported', 'XML that is not UTF-8');
  return a === 0xef && b === 0xbb && c === 0xbf ? first.subarray(3) : first;
}

function decoded(bytes: Buffer): string {
  // A replaced character would be a silently wrong name, so the bytes are checked and never repaired.
  return isUtf8(bytes) ? bytes.toString('utf8') : refuse('damaged', 'text that is not UTF-8');
}

/**
 * Bytes of an XML part as text, in pieces that end after a `>`. That byte is never part of a longer character, so no
 * character is cut, and the pieces rarely cut a tag. What comes after the last `>` of a chunk goes before the next.
 */
export async function* utf8Text(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held: Buffer | undefined;
  let first = true;
  for await (const chunk of chunks) {
    const bytes = first ? withoutMark(chunk) : chunk;
    first = false;
    const cut = bytes.lastIndexOf(GREATER) + 1;
    const piece = bytes.subarray(0, cut);
    const rest = bytes.subarray(cut);
    if (cut > 0) {
      yield decoded(held ? Buffer.concat([held, piece]) : piece);
      held = rest.length > 0 ? rest : undefined;
    } else {
      held = held ? Buffer.concat([held, rest]) : rest;
      if (held.length > LONGEST_HELD) refuse('damaged', 'token too long');
    }
  }
  if (held) yield decoded(held);
}
