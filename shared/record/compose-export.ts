import type { Scope } from '../access/scope.ts';
import type { DivisionCode } from '../division/division.ts';
import { addDays } from '../period/day-number.ts';
import { type Instant, parseInstant } from '../period/instant.ts';
import { firstDay, lastDay, type Period } from '../period/period.ts';
import { headText } from './chain-head.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type ExportManifest, manifestText } from './export-manifest.ts';
import type { ExportedHead } from './exported-head.ts';
import { lastCheckpointBefore } from './find-checkpoint.ts';
import { merkleProof } from './merkle.ts';
import type { RecordEntry } from './record-entry.ts';
import { RECORD_FILES, toLines } from './record-files.ts';
import { type CheckpointMeans, takeCheckpoint } from './take-checkpoint.ts';

/** `scope` of the means is the city's own; `reader` is who asks, and sees no chain outside of theirs. */
export type ExportRequest = { unit: DivisionCode; period: Period; reader: Scope; at: Instant };

const midnight = (day: string) => parseInstant(`${day}T00:00:00+08:00`);

async function checkpointRange(
  { period, at }: ExportRequest,
  means: CheckpointMeans,
): Promise<{ from: number; checkpoints: readonly Checkpoint[] } | undefined> {
  const { checkpoints, scope, city } = means;
  const latest = await takeCheckpoint(at, means);
  if (!latest) return undefined;
  const read = async (number: number) => {
    const [found] = await checkpoints.read(scope, city, number, number);
    if (!found) throw new Error(`checkpoint ${number} is missing`);
    return found;
  };
  const from = await lastCheckpointBefore(midnight(firstDay(period)), latest, read);
  const end = await lastCheckpointBefore(midnight(addDays(lastDay(period), 1)), latest, read);
  const to = Math.max(from, 1, Math.min(end + 1, latest.number));
  return { from, checkpoints: await checkpoints.read(scope, city, Math.max(from, 1), to) };
}

/** The heads under one checkpoint that the reader may see, each with its proof. */
async function provenHeads(
  checkpoint: Checkpoint,
  isAsked: (unit: DivisionCode) => boolean,
  { checkpoints, scope, sha256 }: CheckpointMeans,
): Promise<ExportedHead[]> {
  const heads = await checkpoints.heads(scope, checkpoint);
  const texts = heads.map(headText);
  return heads.flatMap((head, index) =>
    isAsked(head.unit)
      ? [{ checkpoint: checkpoint.number, ...head, proof: merkleProof(texts, index, sha256) }]
      : [],
  );
}

/**
 * 导出: the entries that were recorded for the unit and everything below it while the period lasted (as far as
 * checkpoints tell: from the last one before it to the first one after it, or to one that is made now), with the
 * signed checkpoints that hold both ends. File names and their texts; undefined when nothing was ever recorded.
 */
export async function composeExport(
  request: ExportRequest,
  isWithin: (unit: DivisionCode, ancestor: DivisionCode) => boolean,
  means: CheckpointMeans,
): Promise<Map<string, string> | undefined> {
  const { unit, period, reader, at } = request;
  const { chains, city, signer, sha256 } = means;
  const range = await checkpointRange(request, means);
  const last = range?.checkpoints.at(-1);
  if (!range || !last) return undefined;
  const isAsked = (code: DivisionCode) => isWithin(code, unit);
  const [base] = range.from > 0 ? range.checkpoints : [];
  const begins = base ? await provenHeads(base, isAsked, means) : [];
  const ends = await provenHeads(last, isAsked, means);
  const reached = new Map(begins.map((head) => [head.unit, head.sequence]));
  const entries: RecordEntry[] = [];
  for (const head of ends) {
    const from = (reached.get(head.unit) ?? 0) + 1;
    if (from <= head.sequence) entries.push(...(await chains.read(reader, head.unit, from, head.sequence)));
  }
  const files = new Map<string, string>([
    [RECORD_FILES.publicKey, signer.publicKey],
    [RECORD_FILES.checkpoints, toLines(range.checkpoints)],
    [RECORD_FILES.heads, toLines([...begins, ...ends])],
    [RECORD_FILES.entries, toLines(entries)],
  ]);
  const statement: ExportManifest = {
    kind: 'export',
    city,
    unit,
    period,
    exportedAt: at,
    exportedBy: reader.person,
    from: range.from,
    to: last.number,
    units: ends.map((head) => head.unit),
    files: [...files].map(([name, text]) => ({ name, sha256: sha256(text) })),
    signature: '',
  };
  const manifest = { ...statement, signature: await signer.sign(manifestText(statement)) };
  return files.set(RECORD_FILES.manifest, toLines([manifest]));
}
