import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { peakMegabytes } from './peak-memory.ts';

/** One way of doing the work. It answers with what went wrong, or undefined: speed counts only where nothing did. */
export type Variant = () => Promise<string | undefined>;
type Measured = { milliseconds: number; megabytes: number; wrong?: string };

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Runs one variant in this process; what the parent process reads is a line of JSON. */
export async function measureHere(variants: Readonly<Record<string, Variant>>, name: string): Promise<void> {
  const before = performance.now();
  const wrong = await variants[name]?.();
  const milliseconds = performance.now() - before;
  console.log(JSON.stringify({ milliseconds, megabytes: peakMegabytes(), ...(wrong ? { wrong } : {}) }));
}

/**
 * Runs every variant in turn, each in a process of its own so that its peak memory is its own, and prints medians and
 * ratios to `base`.
 */
export function compareVariants(
  script: string,
  names: readonly string[],
  base: string,
  rounds: number,
  more: readonly string[] = [],
): void {
  const measured = new Map<string, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, results] of measured) {
      // The naive way needs room that a function would not have.
      const options = ['--max-old-space-size=8192', script, '--variant', name, ...more];
      results.push(JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as Measured);
    }
  }
  const timeOf = (name: string) => median((measured.get(name) ?? []).map(({ milliseconds }) => milliseconds));
  for (const [name, results] of measured) {
    for (const { wrong } of results) if (wrong) console.log(`${name}: WRONG: ${wrong}`);
    const peak = median(results.map(({ megabytes }) => megabytes));
    const time = timeOf(name);
    console.log(
      `${name.padEnd(30)} ${time.toFixed(0).padStart(7)} ms  × ${(time / timeOf(base)).toFixed(3)}  ${peak.toFixed(0).padStart(6)} MB`,
    );
  }
}
