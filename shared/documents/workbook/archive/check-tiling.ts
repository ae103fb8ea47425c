import { refuse } from '../refused.ts';
import type { ArchiveEntry } from './archive-entry.ts';

const DESCRIPTOR = 0x08074b50;

/** The descriptor's four lawful shapes: with or without signature, sizes of four or eight bytes. */
function isDescriptorOf(entry: ArchiveEntry, bytes: Buffer): boolean {
  const signed = bytes.length === 16 || bytes.length === 24;
  if (!signed && bytes.length !== 12 && bytes.length !== 20) return false;
  if (signed && bytes.readUInt32LE(0) !== DESCRIPTOR) return false;
  const fields = bytes.subarray(signed ? 4 : 0);
  const [compressedSize, size] =
    fields.length === 12
      ? [fields.readUInt32LE(4), fields.readUInt32LE(8)]
      : [Number(fields.readBigUInt64LE(4)), Number(fields.readBigUInt64LE(12))];
  return (
    fields.readUInt32LE(0) === entry.crc && compressedSize === entry.compressedSize && size === entry.size
  );
}

/**
 * Entries must tile the file from its first byte to the central directory. A gap hides bytes that nobody reads, an
 * overlap lets one piece of data be two files, and both are how one archive shows different content to two readers.
 */
export function checkTiling(bytes: Buffer, entries: readonly ArchiveEntry[], directoryStart: number): void {
  const ordered = [...entries].sort((a, b) => a.start - b.start);
  if (ordered.length > 0 && ordered[0]?.start !== 0)
    refuse('suspicious-entry', 'bytes before the first entry');
  for (const [index, entry] of ordered.entries()) {
    const end = entry.dataStart + entry.compressedSize;
    const next = ordered[index + 1]?.start ?? directoryStart;
    if (end > next) refuse('suspicious-entry', 'entries overlap');
    const between = bytes.subarray(end, next);
    if (entry.described ? !isDescriptorOf(entry, between) : between.length > 0)
      refuse('suspicious-entry', 'bytes between entries');
  }
}
