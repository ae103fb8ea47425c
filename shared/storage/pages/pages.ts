import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

// A table item may have 400 KB. Pages are cut by bytes, not by rows, so that a row of any length fits, and
// compressed one by one, because the table bills and limits by size; what does not compress grows by a few bytes only.
const PAGE = 300_000;
const NEWLINE = 0x0a;

function* linesOf(values: Iterable<unknown>): Generator<Buffer> {
  for (const value of values) yield Buffer.from(`${JSON.stringify(value)}\n`);
}

/** How many pages the values take, and a hash of them; makes nothing that grows with their number. */
export function measure(values: Iterable<unknown>): { pages: number; sha256: string } {
  const hash = createHash('sha256');
  let size = 0;
  for (const line of linesOf(values)) {
    hash.update(line);
    size += line.length;
  }
  // At least one page, also for no values: an empty part is stored and can be told from a missing one.
  return { pages: Math.max(1, Math.ceil(size / PAGE)), sha256: hash.digest('hex') };
}

/** The values as compressed pages, one JSON value a line. */
export function* pagesOf(values: Iterable<unknown>): Generator<Uint8Array> {
  let waiting: Buffer[] = [];
  let size = 0;
  let isFirst = true;
  for (const line of linesOf(values)) {
    waiting.push(line);
    size += line.length;
    if (size < PAGE) continue;
    const bytes = Buffer.concat(waiting);
    const whole = bytes.length - (bytes.length % PAGE);
    for (let at = 0; at < whole; at += PAGE) yield gzipSync(bytes.subarray(at, at + PAGE));
    isFirst = false;
    waiting = [bytes.subarray(whole)];
    size = bytes.length - whole;
  }
  if (size > 0 || isFirst) yield gzipSync(Buffer.concat(waiting));
}

/** The values in the pages of `pagesOf`, all of them in order. */
export function* valuesIn(pages: Iterable<Uint8Array>): Generator<unknown> {
  let rest = Buffer.alloc(0);
  for (const page of pages) {
    const bytes = Buffer.concat([rest, gunzipSync(page)]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line !== '') yield JSON.parse(line);
    rest = bytes.subarray(end);
  }
}

/** A name made from the content: 32 hexadecimal digits of the SHA-256 over the hashes of its parts. */
export function contentName(parts: readonly { sha256: string }[]): string {
  const hashes = parts.map(({ sha256 }) => sha256).join('\n');
  return createHash('sha256').update(hashes).digest('hex').slice(0, 32);
}
