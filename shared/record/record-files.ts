import type * as z from 'zod';
import { canonical } from './canonical.ts';

/** An exported record is a folder of these files; texts in UTF-8, one canonical JSON value a line. */
export const RECORD_FILES = {
  manifest: 'manifest.json',
  publicKey: 'public-key.pem',
  checkpoints: 'checkpoints.ndjson',
  heads: 'heads.ndjson',
  entries: 'entries.ndjson',
} as const;

export const toLines = (values: readonly unknown[]): string =>
  values.map((value) => `${canonical(value)}\n`).join('');

/** The lines of a file, without their ends; a last line that has no end is kept as it is. */
export function linesIn(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The value of a line, or undefined when it is no such value or not written in the canonical way. */
export function readLine<T>(line: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (line === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  // Canonical to the letter: otherwise a byte could be altered without altering the value.
  return canonical(value) === line ? schema.safeParse(value).data : undefined;
}
