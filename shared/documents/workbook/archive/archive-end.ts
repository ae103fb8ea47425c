import { refuse } from '../refused.ts';

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_BYTES = 20;

/** Where the central directory lies: `[start, end)`. */
export type DirectorySpan = { start: number; end: number; entries: number };

/**
 * Reads the end record, which must be the very last bytes: an archive comment could hold a second end record, and
 * then two programs would read two different workbooks from one file.
 */
export function directorySpan(bytes: Buffer): DirectorySpan {
  const at = bytes.length - END_BYTES;
  if (at < 0 || bytes.readUInt32LE(at) !== END) {
    const elsewhere = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (elsewhere >= 0 && elsewhere < at) refuse('suspicious-entry', 'bytes after the end of the archive');
    refuse('damaged', 'no end of archive');
  }
  if (bytes.readUInt32LE(at + 4) !== 0) refuse('suspicious-entry', 'several disks');
  if (bytes.readUInt16LE(at + 8) !== bytes.readUInt16LE(at + 10)) refuse('suspicious-entry', 'several disks');
  const locator = at - LOCATOR64_BYTES;
  const span =
    locator >= END64_BYTES && bytes.readUInt32LE(locator) === LOCATOR64
      ? span64(bytes, locator)
      : {
          start: bytes.readUInt32LE(at + 16),
          end: at,
          entries: bytes.readUInt16LE(at + 10),
          size: bytes.readUInt32LE(at + 12),
        };
  if (span.start + span.size !== span.end)
    refuse('suspicious-entry', 'central directory does not fill its place');
  return span;
}

function span64(bytes: Buffer, locator: number): DirectorySpan & { size: number } {
  const at = locator - END64_BYTES;
  if (Number(bytes.readBigUInt64LE(locator + 8)) !== at || bytes.readUInt32LE(at) !== END64)
    refuse('suspicious-entry', 'zip64 end record is not where it is said to be');
  return {
    start: Number(bytes.readBigUInt64LE(at + 48)),
    end: at,
    entries: Number(bytes.readBigUInt64LE(at + 32)),
    size: Number(bytes.readBigUInt64LE(at + 40)),
  };
}
