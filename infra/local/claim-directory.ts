import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

// A process number can come back after a restart of the machine; whether it is us, we know better than the file.
const claimed = new Set<string>();

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: it runs, and belongs to somebody else.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * Makes the directory and keeps other systems out of it: two of them would spoil each other's records. What a crash
 * left behind is taken over. @returns how to give it up @throws Error in Chinese when another system is using it
 */
export async function claimDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const file = path.resolve(directory, 'running.pid');
  const holder = await holderOf(file);
  const isTaken = holder !== undefined && (holder === process.pid ? claimed.has(file) : isRunning(holder));
  if (isTaken) {
    throw new Error(
      `数据目录 ${directory} 正由另一个台账进程（进程号 ${holder}）使用。请先停止它，或另选一个数据目录。`,
    );
  }
  await writeFile(file, String(process.pid));
  claimed.add(file);
  return async () => {
    claimed.delete(file);
    await rm(file, { force: true });
  };
}
