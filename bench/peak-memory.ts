import { existsSync, readFileSync } from 'node:fs';

/**
 * Most memory this process has held, in MB. On Linux from the kernel's own mark: `maxRSS` also counts what the parent
 * held when it started this process.
 */
export function peakMegabytes(): number {
  const status = '/proc/self/status';
  const mark = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : undefined;
  return (mark ? Number(mark[1]) : process.resourceUsage().maxRSS) / 1024;
}
