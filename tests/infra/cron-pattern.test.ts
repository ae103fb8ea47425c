import { Cron } from 'croner';
import { describe, expect, it } from 'vitest';
import { cronPattern } from '../../infra/local/cron-pattern.ts';

/** The next runs in Asia/Shanghai after a moment, as croner reads the translated expression. */
function runs(expression: string, after: string, count = 2): (string | undefined)[] {
  const { pattern, interval } = cronPattern(expression);
  const job = new Cron(pattern, {
    timezone: 'Asia/Shanghai',
    mode: '7-part',
    alternativeWeekdays: true,
    paused: true,
    ...(interval !== undefined && { interval, startAt: after }),
  });
  return job.nextRuns(count, after).map((run) => run.toISOString());
}

describe('a schedule expression of AWS, run by croner', () => {
  it('reads cron fields from minutes to years, without seconds', () => {
    // 18:15 in Shanghai is 10:15 UTC.
    expect(runs('cron(15 18 * * ? *)', '2018-10-08T00:00:00')).toEqual([
      '2018-10-08T10:15:00.000Z',
      '2018-10-09T10:15:00.000Z',
    ]);
  });

  it('counts weekdays from 1 = Sunday', () => {
    // 8 October 2018 was a Monday.
    expect(runs('cron(0 8 ? * 2 *)', '2018-10-07T23:00:00')).toEqual([
      '2018-10-08T00:00:00.000Z',
      '2018-10-15T00:00:00.000Z',
    ]);
    expect(runs('cron(0 8 ? * 1 *)', '2018-10-07T00:00:00', 1)).toEqual(['2018-10-07T00:00:00.000Z']);
  });

  it('does not shift the ordinal of a weekday', () => {
    // The second Monday of October 2018 was the 8th.
    expect(runs('cron(0 8 ? * 2#2 *)', '2018-10-01T00:00:00', 1)).toEqual(['2018-10-08T00:00:00.000Z']);
  });

  it('takes names of weekdays and months as they stand', () => {
    expect(runs('cron(0 8 ? OCT MON-FRI 2018)', '2018-10-06T00:00:00', 1)).toEqual([
      '2018-10-08T00:00:00.000Z',
    ]);
  });

  it('knows the last day of a month', () => {
    expect(runs('cron(0 8 L 2 ? *)', '2020-01-31T00:00:00', 1)).toEqual(['2020-02-29T00:00:00.000Z']);
  });

  it('reads a rate as the seconds between two runs', () => {
    expect(cronPattern('rate(15 minutes)').interval).toBe(900);
    expect(cronPattern('rate(1 hour)').interval).toBe(3600);
    expect(cronPattern('rate(2 days)').interval).toBe(172_800);
    const [first = '', second = ''] = runs('rate(15 minutes)', '2018-10-08T00:00:00');
    expect(Date.parse(second) - Date.parse(first)).toBe(900_000);
  });

  it.each(['rate(0 minutes)', 'rate(15)', 'cron(0 8 * * *)', 'every day', ''])('refuses %j', (expression) => {
    expect(() => cronPattern(expression)).toThrow(RangeError);
  });
});
