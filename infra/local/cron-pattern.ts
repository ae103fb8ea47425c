/** When a schedule runs, in the words of croner. */
export type CronPattern = {
  pattern: string;
  /** Seconds between two runs, for a rate. */
  interval?: number;
};

const SECONDS = { minute: 60, hour: 3600, day: 86_400 };
const RATE = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/;
const CRON = /^cron\(([^)]*)\)$/;

/**
 * Translates `rate(…)` and `cron(…)` of EventBridge Scheduler. Its six fields run from minutes to years; croner takes
 * seconds in front of them. `?` means no condition here and the present moment there. Weekdays count from 1 = Sunday in
 * both once croner's `alternativeWeekdays` is set, which whoever uses the pattern must do.
 * @throws RangeError when the expression is neither.
 */
export function cronPattern(expression: string): CronPattern {
  const rate = RATE.exec(expression);
  if (rate) {
    const unit = SECONDS[rate[2] as keyof typeof SECONDS];
    return { pattern: '* * * * * * *', interval: Number(rate[1]) * unit };
  }
  const fields = CRON.exec(expression)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) throw new RangeError(`not a schedule expression: ${expression}`);
  return { pattern: ['0', ...fields.map((field) => (field === '?' ? '*' : field))].join(' ') };
}
