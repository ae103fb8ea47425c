import { isAscii } from 'node:buffer';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { refuse } from '../refused.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { checkLocalHeader } from './check-local-header.ts';

const ENCRYPTED = 0x1;
const DESCRIBED = 0x8;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is exactly what must not be in a name.
const ODD_NAME = /[\u0000-\u001f\u007f:*?"<>|]|(^|\/)\.(\/|$)|\/\//;

function checkedName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (name === '' || validateFileName(name) !== null || ODD_NAME.test(name))
    refuse('suspicious-entry', 'path that leads elsewhere');
  // Info-ZIP's Unicode path field may spell out a name that bytes cannot; beside a plain name it is a second name.
  const plain = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, [], true);
  if (plain !== name && isAscii(entry.fileNameRaw))
    refuse('suspicious-entry', 'a second name in the extra fields');
  return name;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<ArchiveEntry> {
  const name = checkedName(entry);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) refuse('encrypted', 'encrypted entry');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    refuse('unsupported', `compression method ${entry.compressionMethod}`);
  if (name.endsWith('/') && entry.uncompressedSize !== 0) refuse('suspicious-entry', 'a folder with content');
  const local = await zip.readLocalFileHeaderPromise(entry);
  checkLocalHeader(entry, local);
  return {
    name,
    method: entry.compressionMethod,
    crc: entry.crc32,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    start: entry.relativeOffsetOfLocalHeader,
    dataStart: local.fileDataStart,
    described: (entry.generalPurposeBitFlag & DESCRIBED) !== 0,
  };
}

/** yauzl reports what is malformed as plain errors; what the guard itself refuses passes through untouched. */
async function understood<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    // Everything is in memory, so a plain Error of yauzl can only be about the archive's form.
    if (error instanceof Error && error.constructor === Error)
      refuse(error.message.includes('encryption') ? 'encrypted' : 'damaged', error.message);
    throw error;
  }
}

/** Every entry of the central directory with its checked local header, and the directory's length in bytes. */
export async function readEntries(
  bytes: Buffer,
): Promise<{ entries: ArchiveEntry[]; directoryBytes: number }> {
  return understood(async () => {
    // Names are decoded by `checkedName`, so that a path trick gets its own refusal and not a parser's error.
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    const entries: ArchiveEntry[] = [];
    let directoryBytes = 0;
    for await (const entry of zip.eachEntry()) {
      directoryBytes += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      entries.push(await readEntry(zip, entry));
    }
    return { entries, directoryBytes };
  });
}
