import { type Instant, parseInstant } from '../../../shared/period/instant.ts';
import type { Period } from '../../../shared/period/period.ts';
import { appendFacts } from '../../../shared/record/append-facts.ts';
import { composeExport } from '../../../shared/record/compose-export.ts';
import { historyFacts } from '../../../shared/record/history-facts.ts';
import { type CheckpointMeans, takeCheckpoint } from '../../../shared/record/take-checkpoint.ts';
import { verifyExport } from '../../../shared/record/verify/verify-export.ts';
import { memoryChainStore } from '../../../shared/storage/in-memory/memory-chain-store.ts';
import { memoryCheckpointStore } from '../../../shared/storage/in-memory/memory-checkpoint-store.ts';
import { recordSigner, verifySignature } from '../../../shared/storage/record-key.ts';
import { sha256 } from '../../../shared/storage/sha256.ts';
import { exampleDivisions } from '../../storage/example-divisions.ts';
import { city } from '../../storage/example-submission.ts';

export const CITY = '340800';
export const COUNTIES = ['340825', '340828', '3408A1'];
export const secondAt = (second: number): Instant =>
  parseInstant(new Date(Date.UTC(2019, 0, 8, 1, 0, second)).toISOString());

/** A record of the city in memory, with a key of its own. */
export function openRecord(): CheckpointMeans {
  return {
    chains: memoryChainStore(exampleDivisions),
    checkpoints: memoryCheckpointStore(exampleDivisions),
    scope: city,
    city: CITY,
    signer: recordSigner('a secret of these tests'),
    sha256,
  };
}

/** So many steps happened to the quarterly report of each unit. */
export async function happen(record: CheckpointMeans, steps: Record<string, number>): Promise<void> {
  for (const [unit, count] of Object.entries(steps)) {
    const history = Array.from({ length: count }, (_, step) => ({
      at: secondAt(step),
      act: step % 2 === 0 ? 'receive' : 'check',
      by: `r-${unit}`,
      revision: sha256(`${unit} ${step}`),
    }));
    await appendFacts(historyFacts(unit, `submission/quarterly/2018Q4/${unit}`, history, sha256), record);
  }
}

export async function exported(
  record: CheckpointMeans,
  at = secondAt(50),
  { unit = CITY, period = '2019' } = {},
): Promise<Map<string, Uint8Array>> {
  const request = { unit, period: period as Period, reader: city, at };
  const files = await composeExport(request, exampleDivisions.isWithin, record);
  if (!files) throw new Error('nothing is recorded');
  return new Map([...files].map(([name, text]) => [name, new Uint8Array(Buffer.from(text))]));
}

/** Three chains, one of them longer; two checkpoints. */
export async function exampleExport(): Promise<Map<string, Uint8Array>> {
  const record = openRecord();
  await happen(record, { '340825': 3, '340828': 2 });
  await takeCheckpoint(secondAt(10), record);
  await happen(record, { '340825': 5, '340828': 2, '3408A1': 1 });
  return exported(record);
}

export const verified = (files: ReadonlyMap<string, Uint8Array>) =>
  verifyExport(files, { sha256, verifySignature });

export const linesOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string[] =>
  Buffer.from(files.get(name) ?? [])
    .toString()
    .split('\n')
    .slice(0, -1);

export function withLines(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  lines: readonly string[],
): Map<string, Uint8Array> {
  const text = lines.map((line) => `${line}\n`).join('');
  return new Map(files).set(name, new Uint8Array(Buffer.from(text)));
}
