import { Cron } from 'croner';
import type { System } from '../system/declaration.ts';
import { crashLine } from './crash-line.ts';
import { cronPattern } from './cron-pattern.ts';
import type { FunctionRuntime } from './function-runtime.ts';

/** Wakes functions by the schedules of the catalogue. A run is skipped while the one before is still going. */
export function keepSchedules(
  system: System,
  runtime: FunctionRuntime,
  log: (line: string) => void,
): { stop(): void } {
  const jobs = system.functions.flatMap(({ name, trigger }) => {
    if (trigger.kind !== 'schedule') return [];
    const schedule = system.schedules.find((one) => one.name === trigger.schedule);
    if (!schedule) throw new Error(`the catalogue declares no schedule ${trigger.schedule}`);
    const { pattern, interval } = cronPattern(schedule.expression);
    const options = {
      timezone: schedule.timeZone,
      mode: '7-part' as const,
      alternativeWeekdays: true,
      protect: true,
      // A rate begins to count at the start: what the last run left over is swept after one interval, not at once.
      ...(interval !== undefined && { interval, startAt: new Date(Date.now() + interval * 1000) }),
      catch: (fault: unknown) => log(crashLine(name, fault)),
    };
    return [
      new Cron(pattern, options, async () => {
        await runtime.invoke(name, {});
        log(`${name}: run by its schedule`);
      }),
    ];
  });
  return { stop: () => jobs.forEach((job) => void job.stop()) };
}
