import type { ReadingLimits } from '../../../evidence/reading-limits.ts';
import { refuse } from '../refused.ts';
import { directorySpan } from './archive-end.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { checkContainer } from './check-container.ts';
import { checkTiling } from './check-tiling.ts';
import { readEntries } from './read-entries.ts';

/**
 * The entries of a zip archive by lower-case name, after every check that needs no inflating.
 * @throws Refused
 */
export async function openArchive(bytes: Buffer, limits: ReadingLimits): Promise<Map<string, ArchiveEntry>> {
  checkContainer(bytes);
  if (bytes.length > limits.fileBytes) refuse('too-large', 'file size');
  const directory = directorySpan(bytes);
  if (directory.entries > limits.entries) refuse('inflates-too-far', 'number of entries');
  const { entries, directoryBytes } = await readEntries(bytes);
  if (directory.start + directoryBytes !== directory.end)
    refuse('suspicious-entry', 'central directory holds more than its entries');
  const byName = new Map<string, ArchiveEntry>();
  let declared = 0;
  for (const entry of entries) {
    // Windows and OPC compare names without case: `Sheet1.xml` beside `sheet1.xml` is one name twice.
    const key = entry.name.normalize('NFC').toLowerCase();
    if (byName.has(key)) refuse('duplicate-entry', 'one name twice');
    byName.set(key, entry);
    declared += entry.size;
  }
  checkTiling(bytes, entries, directory.start);
  // What is honestly declared is refused at once; what lies is stopped while inflating.
  if (declared > limits.inflatedBytes) refuse('inflates-too-far', 'declared size');
  return byName;
}
