import type { Checkpoint } from '../checkpoint.ts';
import type { ExportManifest } from '../export-manifest.ts';
import { linesIn } from '../record-files.ts';
import type { Sha256 } from '../sha256.ts';
import type { VerifySignature } from '../signer.ts';

/** An exported record as it was found: the bytes of each file, by name. */
export type ExportedFiles = ReadonlyMap<string, Uint8Array>;

export type VerifyMeans = { sha256: Sha256; verifySignature: VerifySignature };

/** What has been proved so far, for the steps after. */
export type Proved = { manifest: ExportManifest; publicKey: string; checkpoints: readonly Checkpoint[] };

/** The text of a file as it is: a byte that is no UTF-8, or one too many at the beginning, stays visible. */
export function textOf(files: ExportedFiles, name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name) ?? new Uint8Array());
}

export const fileLines = (files: ExportedFiles, name: string): string[] => linesIn(textOf(files, name));
