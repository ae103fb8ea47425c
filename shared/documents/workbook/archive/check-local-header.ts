import { type Entry, type LocalFileHeader, parseExtraFields } from 'yauzl';
import { refuse } from '../refused.ts';

const DESCRIBED = 0x8;
// Encryption, descriptor, strong encryption, UTF-8 names, masked headers: the bits that change how data is read.
const DECISIVE = 0x1 | DESCRIBED | 0x40 | 0x800 | 0x2000;
const UNKNOWN_32 = 0xffffffff;
const ZIP64 = 0x0001;

type Sizes = { size: number; compressedSize: number };

function localSizes(local: LocalFileHeader): Sizes {
  if (local.uncompressedSize !== UNKNOWN_32 && local.compressedSize !== UNKNOWN_32)
    return { size: local.uncompressedSize, compressedSize: local.compressedSize };
  const zip64 = parseExtraFields(local.extraField).find((field) => field.id === ZIP64)?.data;
  if (!zip64 || zip64.length < 16) return refuse('damaged', 'zip64 sizes are missing');
  return {
    size: Number(zip64.readBigUInt64LE(0)),
    compressedSize: Number(zip64.readBigUInt64LE(8)),
  };
}

/** Refuses an entry whose two headers tell different stories: two programs would read two different files. */
export function checkLocalHeader(entry: Entry, local: LocalFileHeader): void {
  const differs = (what: string) =>
    refuse('suspicious-entry', `local header and directory disagree on ${what}`);
  if (!local.fileName.equals(entry.fileNameRaw)) differs('the name');
  if (local.compressionMethod !== entry.compressionMethod) differs('the method');
  if (((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & DECISIVE) !== 0) differs('the flags');
  const { size, compressedSize } = localSizes(local);
  const agrees = (stated: number, actual: number) =>
    // A streaming writer does not know yet and leaves zero; the descriptor after the data is checked instead.
    stated === actual || ((local.generalPurposeBitFlag & DESCRIBED) !== 0 && stated === 0);
  if (!agrees(local.crc32, entry.crc32)) differs('the checksum');
  if (!agrees(size, entry.uncompressedSize)) differs('the size');
  if (!agrees(compressedSize, entry.compressedSize)) differs('the compressed size');
}
