import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Period, periodLabel } from '../../shared/period/period.ts';
import { type Verdict, verifyExport } from '../../shared/record/verify/verify-export.ts';
import { verifySignature } from '../../shared/storage/record-key.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { EXIT, UsageProblem } from '../exit-code.ts';

export type VerifyOptions = { key?: string; json?: boolean };

/** Every file of the folder by name; what a desktop hides there by itself does not count. */
async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!found) throw new UsageProblem(`“${folder}”不是可以读取的文件夹。请指明存放导出记录的文件夹。`);
  const files = new Map<string, Uint8Array>();
  for (const entry of found)
    if (!entry.name.startsWith('.'))
      files.set(entry.name, entry.isFile() ? await readFile(join(folder, entry.name)) : new Uint8Array());
  return files;
}

async function fingerprintOf(key: string): Promise<string> {
  const bytes = await readFile(key).catch(() => undefined);
  if (!bytes) throw new UsageProblem(`公钥文件“${key}”不能读取。`);
  return sha256(bytes);
}

function printVerdict(verdict: Verdict): void {
  if (verdict.outcome === 'broken') {
    const { file, line, message } = verdict.fault;
    console.log(`核验不通过。${message}`);
    console.log(`位置：${file}${line === undefined ? '' : ` 第${line}行`}`);
    return;
  }
  const { manifest, entries, checkpoints, keyFingerprint } = verdict;
  console.log(`核验通过：${manifest.unit}，${periodLabel(manifest.period as Period)}。`);
  console.log(`${manifest.units.length}个单位，${entries}条记录，${checkpoints}个检查点，均未被改动。`);
  console.log(`公钥指纹：${keyFingerprint}（请与市级公布的指纹核对）`);
}

/** Holds an exported record against its checkpoints and its key, offline. @returns the exit code: faults when it was altered. */
export async function verify(folder: string, { key, json }: VerifyOptions): Promise<number> {
  const found = verifyExport(await filesIn(folder), { sha256, verifySignature });
  const trusted = key === undefined ? undefined : await fingerprintOf(key);
  const isOther = found.outcome === 'intact' && trusted !== undefined && trusted !== found.keyFingerprint;
  const verdict: Verdict = isOther
    ? {
        outcome: 'broken',
        fault: {
          file: 'public-key.pem',
          message: '公钥与所给的公钥不同：记录不是由该公钥对应的系统导出的。',
        },
      }
    : found;
  if (json) console.log(JSON.stringify(verdict, null, 2));
  else printVerdict(verdict);
  return verdict.outcome === 'intact' ? EXIT.clean : EXIT.faults;
}
