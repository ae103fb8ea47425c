import { type Checkpoint, checkpointSchema, checkpointText } from '../checkpoint.ts';
import type { ExportManifest } from '../export-manifest.ts';
import { RECORD_FILES, readLine } from '../record-files.ts';
import { NOTHING_BEFORE } from '../sha256.ts';
import { type ExportedFiles, fileLines, type VerifyMeans } from './exported.ts';
import type { RecordFault } from './record-fault.ts';

const FILE = RECORD_FILES.checkpoints;

function wrongWith(
  checkpoint: Checkpoint,
  number: number,
  before: Checkpoint | undefined,
  publicKey: string,
  { sha256, verifySignature }: VerifyMeans,
): string | undefined {
  if (checkpoint.number !== number) return `应为第${number}个检查点，却是第${checkpoint.number}个`;
  const text = checkpointText(checkpoint);
  if (sha256(text) !== checkpoint.hash) return '内容与其校验值不符，内容已被改动';
  if (!verifySignature(publicKey, text, checkpoint.signature)) return '签名与内容不符';
  const previous = before?.hash ?? (number === 1 ? NOTHING_BEFORE : checkpoint.previous);
  if (checkpoint.previous !== previous) return '与前一个检查点不相衔接';
  return before && checkpoint.at < before.at ? '时间早于前一个检查点' : undefined;
}

/** The checkpoints that the manifest promises, each signed and bound to the one before. */
export function verifyCheckpoints(
  files: ExportedFiles,
  manifest: ExportManifest,
  publicKey: string,
  means: VerifyMeans,
): { checkpoints: readonly Checkpoint[] } | { fault: RecordFault } {
  const lines = fileLines(files, FILE);
  const first = Math.max(manifest.from, 1);
  const checkpoints: Checkpoint[] = [];
  for (let number = first; number <= manifest.to; number += 1) {
    const at = number - first;
    const where = { file: FILE, line: at + 1, checkpoint: number };
    const fault = (reason: string) => ({ fault: { ...where, message: `第${number}个检查点：${reason}。` } });
    if (lines[at] === undefined) return fault('缺失');
    const checkpoint = readLine(lines[at], checkpointSchema);
    if (!checkpoint) return fault('不是检查点应有的格式，内容已被改动');
    const reason = wrongWith(checkpoint, number, checkpoints.at(-1), publicKey, means);
    if (reason !== undefined) return fault(reason);
    checkpoints.push(checkpoint);
  }
  if (lines.length > checkpoints.length) {
    const line = checkpoints.length + 1;
    return { fault: { file: FILE, line, message: `检查点文件第${line}行是清单以外多出的内容。` } };
  }
  return { checkpoints };
}
