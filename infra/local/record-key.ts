import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

const drawn = () => randomBytes(32).toString('hex');

/**
 * The secret of the record's signing key: kept in the directory, for its owner's eyes only, and drawn at the first
 * start. Without a directory it lives as long as the system does. It is never drawn anew while the file is there:
 * another key could not go on with the checkpoints.
 */
export async function recordKey(directory?: string): Promise<string> {
  if (directory === undefined) return drawn();
  const file = path.join(directory, 'record-key.txt');
  await writeFile(file, drawn(), { mode: 0o600, flag: 'wx' }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
  });
  return (await readFile(file, 'utf8')).trim();
}
