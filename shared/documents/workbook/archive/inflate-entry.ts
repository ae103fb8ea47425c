import { crc32, createInflateRaw } from 'node:zlib';
import { refuse } from '../refused.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import type { InflateBudget } from './inflate-budget.ts';

const CHUNK_BYTES = 64 * 1024;

function* stored(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) yield packed.subarray(at, at + CHUNK_BYTES);
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      refuse('damaged', 'deflate stream');
    throw error;
  }
  // A stream that ends before its data does hides the rest.
  if (inflate.bytesWritten !== packed.length) refuse('suspicious-entry', 'bytes after the deflate stream');
}

/**
 * The content of an entry in chunks, each before it is checked as a whole: size and checksum are compared at the end,
 * so nothing delivered counts until the iteration has ended.
 * @throws Refused
 */
export async function* inflateEntry(
  bytes: Buffer,
  entry: ArchiveEntry,
  budget: InflateBudget,
): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  let size = 0;
  let crc = 0;
  for await (const chunk of entry.method === 0 ? stored(packed) : inflated(packed)) {
    size += chunk.length;
    if (size > entry.size) refuse('suspicious-entry', 'more data than declared');
    budget.spend(chunk.length);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size) refuse('suspicious-entry', 'less data than declared');
  if (crc !== entry.crc) refuse('damaged', 'checksum');
}
