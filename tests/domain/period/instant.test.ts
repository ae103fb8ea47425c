import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseInstant, shanghaiClock, shanghaiDate } from '../../../shared/period/instant.ts';

describe('an instant', () => {
  it('falls on the Shanghai day, eight hours before the UTC one', () => {
    expect(shanghaiDate(parseInstant('2018-09-30T15:59:59.999Z'))).toBe('2018-09-30');
    expect(shanghaiDate(parseInstant('2018-09-30T16:00:00.000Z'))).toBe('2018-10-01');
    expect(shanghaiDate(parseInstant('2020-02-28T16:00:00Z'))).toBe('2020-02-29');
    expect(shanghaiClock(parseInstant('2018-10-08T03:20:00Z'))).toBe('2018-10-08 11:20:00');
  });

  // 1986–1991 China kept summer time: UTC+9 from mid-April (May in 1986) to mid-September.
  it('knows the summer time of 1986–1991', () => {
    expect(shanghaiDate(parseInstant('1988-07-01T15:30:00Z'))).toBe('1988-07-02');
    expect(shanghaiDate(parseInstant('1988-01-01T15:30:00Z'))).toBe('1988-01-01');
    expect(shanghaiDate(parseInstant('1992-07-01T15:30:00Z'))).toBe('1992-07-01');
    expect(shanghaiClock(parseInstant('1991-09-01T15:30:00Z'))).toBe('1991-09-02 00:30:00');
  });

  it('is a moment with an offset or nothing at all', () => {
    expect(parseInstant('2018-10-08T11:20:00+08:00')).toBe('2018-10-08T03:20:00.000Z');
    for (const text of ['2018-10-08', '2018-10-08T11:20:00', 'yesterday', ''])
      expect(() => parseInstant(text)).toThrow(RangeError);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('and all dates are the same under TZ=%s', (zone) => {
    const program = `
      import { parseInstant, shanghaiClock, shanghaiDate } from './shared/period/instant.ts';
      import { addDays, dayNumber } from './shared/period/day-number.ts';
      const at = parseInstant('1988-07-01T15:30:00Z');
      const now = parseInstant('2020-02-29T16:30:00+08:00');
      console.log(shanghaiDate(at), shanghaiClock(now), addDays(shanghaiDate(now), 1), dayNumber(shanghaiDate(now)));
    `;
    const output = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
      cwd: process.cwd(),
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    expect(output.trim()).toBe('1988-07-02 2020-02-29 16:30:00 2020-03-01 18321');
  });
});
