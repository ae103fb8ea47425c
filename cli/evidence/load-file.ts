import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import type { FileRefusal, WorkbookReading } from '../../shared/evidence/workbook-reading.ts';
import { identityReader } from '../../shared/form/check/identity.ts';
import { IDENTITY } from '../../shared/form/identity-names.ts';
import { UsageProblem } from '../exit-code.ts';

export type LoadedFile = {
  path: string;
  fileName: string;
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: string;
  modifiedAt: Date;
  /** A new reading from the start, each time. */
  read(): WorkbookReading;
};

/** @throws UsageProblem when there is no such file. */
export async function loadFile(path: string): Promise<LoadedFile> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageProblem(`找不到文件“${path}”，请检查路径。`);
  });
  return {
    path,
    fileName: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    modifiedAt: (await stat(path)).mtime,
    read: () => readWorkbook(bytes),
  };
}

export type FileIdentity = { form?: string; edition?: string; unit?: string; period?: string };

/** What the workbook says it is; empty for a file that is not one of our templates. */
export async function identifyFile(
  file: LoadedFile,
): Promise<{ identity: FileIdentity } | { refusal: FileRefusal }> {
  const reader = identityReader();
  let sheet = '';
  for await (const event of file.read()) {
    if (event.type === 'refused') return { refusal: event.refusal };
    if (event.type === 'workbook') reader.begin(event.definedNames);
    if (event.type === 'sheet') sheet = event.sheet.name;
    if (event.type === 'rows') for (const row of event.rows) reader.offer(sheet, row);
  }
  const found = Object.entries(IDENTITY).flatMap(([name, definedName]) => {
    const value = reader.values.get(definedName);
    return value === undefined ? [] : [[name, value]];
  });
  return { identity: Object.fromEntries(found) };
}
