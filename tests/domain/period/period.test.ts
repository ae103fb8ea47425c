import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, parseCivilDate } from '../../../shared/period/civil-date.ts';
import { addDays, dateOfDayNumber, dayNumber } from '../../../shared/period/day-number.ts';
import {
  comparePeriods,
  contains,
  firstDay,
  lastDay,
  type PeriodKind,
  parsePeriod,
  periodContaining,
  periodLabel,
  periodOf,
  periodParts,
  previousPeriod,
} from '../../../shared/period/period.ts';

const COUNTS: Record<PeriodKind, number> = { year: 1, 'half-year': 2, quarter: 4, month: 12 };
const anyPeriod = fc
  .tuple(
    fc.constantFrom<PeriodKind>('year', 'half-year', 'quarter', 'month'),
    fc.integer({ min: 1950, max: 2100 }),
    fc.nat(11),
  )
  .map(([kind, year, seed]) => periodOf(kind, year, (seed % COUNTS[kind]) + 1));
const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map(dateOfDayNumber);

describe('a civil date', () => {
  it('exists or is none', () => {
    expect(parseCivilDate('2020-02-29')).toBe('2020-02-29');
    expect(parseCivilDate('2000-02-29')).toBe('2000-02-29');
    for (const none of [
      '2019-02-29',
      '1900-02-29',
      '2018-04-31',
      '2018-13-01',
      '2018-00-10',
      '2018-1-1',
      '18-01-01',
    ])
      expect(parseCivilDate(none)).toBeUndefined();
  });

  it('counts days through leap years', () => {
    expect(dayNumber(civilDateOf(1970, 1, 1))).toBe(0);
    expect(dayNumber(civilDateOf(2000, 3, 1)) - dayNumber(civilDateOf(2000, 2, 28))).toBe(2);
    expect(dayNumber(civilDateOf(1900, 3, 1)) - dayNumber(civilDateOf(1900, 2, 28))).toBe(1);
    expect(addDays(civilDateOf(2020, 2, 28), 1)).toBe('2020-02-29');
    expect(addDays(civilDateOf(2019, 12, 31), 1)).toBe('2020-01-01');
  });

  it('agrees with its day number both ways, and with UTC', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
        expect(dayNumber(addDays(date, days))).toBe(dayNumber(date) + days);
        expect(dayNumber(date) * 86_400_000).toBe(Date.parse(`${date}T00:00:00Z`));
      }),
    );
  });
});

describe('a period', () => {
  it('is written in one way only', () => {
    for (const text of ['2018', '2018H1', '2018Q3', '2018M08']) expect(parsePeriod(text)).toBe(text);
    for (const text of [
      '2018H3',
      '2018Q5',
      '2018Q0',
      '2018M13',
      '2018M8',
      '2018-08',
      '18',
      '2018q3',
      ' 2018',
    ])
      expect(parsePeriod(text)).toBeUndefined();
  });

  it('has its first and last day', () => {
    const days = (text: string) => {
      const period = parsePeriod(text);
      return period && [firstDay(period), lastDay(period)];
    };
    expect(days('2018')).toEqual(['2018-01-01', '2018-12-31']);
    expect(days('2018H2')).toEqual(['2018-07-01', '2018-12-31']);
    expect(days('2018Q3')).toEqual(['2018-07-01', '2018-09-30']);
    expect(days('2020M02')).toEqual(['2020-02-01', '2020-02-29']);
    expect(days('2019M02')).toEqual(['2019-02-01', '2019-02-28']);
  });

  it('is the one that contains each of its days', () => {
    fc.assert(
      fc.property(anyPeriod, fc.nat(400), (period, step) => {
        const { kind } = periodParts(period);
        const length = dayNumber(lastDay(period)) - dayNumber(firstDay(period)) + 1;
        expect(periodContaining(kind, addDays(firstDay(period), step % length))).toBe(period);
      }),
    );
  });

  it('follows its predecessor without a gap, and comes after it', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousPeriod(period);
        expect(addDays(lastDay(before), 1)).toBe(firstDay(period));
        expect(periodParts(before).kind).toBe(periodParts(period).kind);
        expect(comparePeriods(before, period)).toBeLessThan(0);
        expect(comparePeriods(period, before)).toBeGreaterThan(0);
      }),
    );
  });

  it('contains itself, and the shorter ones in it', () => {
    const [year, quarter, month] = [periodFrom('2018'), periodFrom('2018Q3'), periodFrom('2018M08')] as const;
    expect([contains(year, quarter), contains(quarter, month), contains(year, month)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      contains(quarter, year),
      contains(month, quarter),
      contains(quarter, periodFrom('2018M10')),
    ]).toEqual([false, false, false]);
    expect(contains(quarter, quarter)).toBe(true);
  });

  it('is named as offices name it', () => {
    expect(['2018', '2018H1', '2018Q3', '2018M08'].map((text) => periodLabel(periodFrom(text)))).toEqual([
      '2018年',
      '2018年上半年',
      '2018年第三季度',
      '2018年8月',
    ]);
  });
});

function periodFrom(text: string) {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(text);
  return period;
}
