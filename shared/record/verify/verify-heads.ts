import { type ChainHead, headText } from '../chain-head.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { exportedHeadSchema } from '../exported-head.ts';
import { provenRoot } from '../merkle.ts';
import { RECORD_FILES, readLine } from '../record-files.ts';
import { type ExportedFiles, fileLines, type Proved, type VerifyMeans } from './exported.ts';
import type { RecordFault } from './record-fault.ts';

const FILE = RECORD_FILES.heads;

/** Where each chain of the export begins and ends, by unit. */
export type ChainEnds = { begins: ReadonlyMap<string, ChainHead>; ends: ReadonlyMap<string, ChainHead> };

/** The heads under the first and the last checkpoint, each proved to be under its root. */
export function verifyHeads(
  files: ExportedFiles,
  { manifest, checkpoints }: Proved,
  { sha256 }: VerifyMeans,
): ChainEnds | { fault: RecordFault } {
  const lines = fileLines(files, FILE);
  const begins = new Map<string, ChainHead>();
  const ends = new Map<string, ChainHead>();
  const base = manifest.from > 0 ? checkpoints[0] : undefined;
  const last = checkpoints.at(-1);
  // All lines for the last checkpoint stand at the end, one for each unit of the manifest.
  const beginning = lines.length - manifest.units.length;
  for (const [at, line] of lines.entries()) {
    const into = at < beginning ? begins : ends;
    const checkpoint: Checkpoint | undefined = at < beginning ? base : last;
    const expected = manifest.units[at - beginning];
    const head = readLine(line, exportedHeadSchema);
    const where = { file: FILE, line: at + 1, ...(head ? { unit: head.unit, sequence: head.sequence } : {}) };
    const fault = (reason: string) => ({
      fault: { ...where, message: `链端文件第${at + 1}行：${reason}。` },
    });
    if (!head) return fault('不是应有的格式，内容已被改动');
    if (!checkpoint || head.checkpoint !== checkpoint.number) return fault('不属于该处应有的检查点');
    const isInOrder = into === ends ? head.unit === expected : manifest.units.includes(head.unit);
    if (!isInOrder || into.has(head.unit)) return fault(`不应出现单位 ${head.unit}`);
    if (provenRoot(headText(head), head.proof, sha256) !== checkpoint.root)
      return fault(
        `单位 ${head.unit} 的链端（第${head.sequence}条）与第${checkpoint.number}个检查点不符，内容已被改动`,
      );
    into.set(head.unit, head);
  }
  const missing = manifest.units.find((unit) => !ends.has(unit));
  if (missing === undefined) return { begins, ends };
  return { fault: { file: FILE, unit: missing, message: `链端文件缺少单位 ${missing}。` } };
}
