import { entrySchema, hashOfEntry, type RecordEntry } from '../record-entry.ts';
import { RECORD_FILES, readLine } from '../record-files.ts';
import { NOTHING_BEFORE } from '../sha256.ts';
import { type ExportedFiles, fileLines, type VerifyMeans } from './exported.ts';
import type { RecordFault } from './record-fault.ts';
import type { ChainEnds } from './verify-heads.ts';

const FILE = RECORD_FILES.entries;

type Expected = { unit: string; sequence: number; previous: string };

function wrongWith(
  entry: RecordEntry,
  { unit, sequence, previous }: Expected,
  { sha256 }: VerifyMeans,
): string | undefined {
  if (entry.unit !== unit) return `缺失，此处是单位 ${entry.unit} 的第${entry.sequence}条`;
  if (entry.sequence !== sequence) return `缺失或次序已变，此处是第${entry.sequence}条`;
  if (hashOfEntry(entry, sha256) !== entry.hash) return '内容与其校验值不符，内容已被改动';
  return entry.previous === previous ? undefined : '与前一条不相衔接，前面的记录已被改动或替换';
}

/**
 * Every chain from where it begins to where it ends, entry by entry, by unit; nothing between, before or after.
 * Returns how many entries there are.
 */
export function verifyEntries(
  files: ExportedFiles,
  { begins, ends }: ChainEnds,
  means: VerifyMeans,
): { count: number } | { fault: RecordFault } {
  const lines = fileLines(files, FILE);
  let at = 0;
  for (const [unit, end] of ends) {
    const begin = begins.get(unit);
    let previous = begin?.hash ?? NOTHING_BEFORE;
    for (let sequence = (begin?.sequence ?? 0) + 1; sequence <= end.sequence; sequence += 1) {
      const where = { file: FILE, line: at + 1, unit, sequence };
      const fault = (reason: string) => ({
        fault: { ...where, message: `单位 ${unit} 第${sequence}条记录：${reason}。` },
      });
      const line = lines[at];
      if (line === undefined) return fault(`缺失，检查点记到第${end.sequence}条，末尾的记录已被删除`);
      const entry = readLine(line, entrySchema);
      if (!entry) return fault('不是记录应有的格式，内容已被改动');
      const reason = wrongWith(entry, { unit, sequence, previous }, means);
      if (reason !== undefined) return fault(reason);
      previous = entry.hash;
      at += 1;
    }
    if (previous !== end.hash)
      return {
        fault: {
          file: FILE,
          line: at,
          unit,
          sequence: end.sequence,
          message: `单位 ${unit} 第${end.sequence}条记录：与检查点所记的不是同一条，记录已被替换。`,
        },
      };
  }
  if (at === lines.length) return { count: at };
  const extra = readLine(lines[at], entrySchema);
  return {
    fault: {
      file: FILE,
      line: at + 1,
      ...(extra ? { unit: extra.unit, sequence: extra.sequence } : {}),
      message: extra
        ? `单位 ${extra.unit} 第${extra.sequence}条记录：是检查点以外多出的记录。`
        : `记录文件第${at + 1}行是检查点以外多出的内容。`,
    },
  };
}
