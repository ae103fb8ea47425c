import type { FileRefusal } from '../../shared/evidence/workbook-reading.ts';
import type { LoadedFile } from '../evidence/load-file.ts';
import { EXIT } from '../exit-code.ts';

/** Says in one sentence why a file is not read at all. @returns the exit code. */
export function printRefusal(file: LoadedFile, refusal: FileRefusal, json: boolean): number {
  if (json)
    console.log(JSON.stringify({ file: file.fileName, sha256: file.sha256, refused: refusal }, null, 2));
  else console.error(`${refusal.message}${refusal.todo}`);
  return EXIT.refusedFile;
}
