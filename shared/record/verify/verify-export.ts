import type { ExportManifest } from '../export-manifest.ts';
import type { ExportedFiles, VerifyMeans } from './exported.ts';
import type { RecordFault } from './record-fault.ts';
import { verifyCheckpoints } from './verify-checkpoints.ts';
import { verifyEntries } from './verify-entries.ts';
import { verifyHeads } from './verify-heads.ts';
import { verifyFiles, verifyManifest } from './verify-manifest.ts';

export type Verdict =
  | {
      outcome: 'intact';
      manifest: ExportManifest;
      entries: number;
      checkpoints: number;
      /** SHA-256 of the public key's file: to be compared with the one that the city office has made known. */
      keyFingerprint: string;
    }
  | { outcome: 'broken'; fault: RecordFault };

/**
 * 核验: holds an exported record against itself and its key, offline. From the outside in: manifest, checkpoints,
 * ends of chains, entries, and then every byte of every file; the first thing that is wrong is named.
 */
export function verifyExport(files: ExportedFiles, means: VerifyMeans): Verdict {
  const broken = (fault: RecordFault): Verdict => ({ outcome: 'broken', fault });
  const opened = verifyManifest(files, means);
  if ('fault' in opened) return broken(opened.fault);
  const { manifest, publicKey } = opened;
  const found = verifyCheckpoints(files, manifest, publicKey, means);
  if ('fault' in found) return broken(found.fault);
  const { checkpoints } = found;
  const ends = verifyHeads(files, { manifest, publicKey, checkpoints }, means);
  if ('fault' in ends) return broken(ends.fault);
  const entries = verifyEntries(files, ends, means);
  if ('fault' in entries) return broken(entries.fault);
  const fault = verifyFiles(files, manifest, means);
  if (fault) return broken(fault);
  const keyFingerprint = means.sha256(publicKey);
  return {
    outcome: 'intact',
    manifest,
    entries: entries.count,
    checkpoints: checkpoints.length,
    keyFingerprint,
  };
}
