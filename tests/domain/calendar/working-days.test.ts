import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayPage } from '../../../cli/docs/holiday-page.ts';
import { parseHolidayYear } from '../../../shared/calendar/holiday-year.ts';
import { type CivilDate, parseCivilDate } from '../../../shared/period/civil-date.ts';
import { dateOfDayNumber, dayNumber } from '../../../shared/period/day-number.ts';
import { calendars, templatesDirectory } from '../templates-under-test.ts';

const { workCalendar } = calendars;
const day = (text: string): CivilDate => {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new RangeError(text);
  return parsed;
};
const works = (text: string) => workCalendar.isWorkingDay(day(text));
const yes = { kind: 'known', value: true };
const no = { kind: 'known', value: false };
const notYet = { kind: 'unknown', reason: '国务院办公厅尚未公布2027年节假日安排' };

describe('working days', () => {
  it('follow the notices: National Day of 2018 is off, the weekend before it is worked', () => {
    for (const off of ['01', '02', '03', '04', '05', '06', '07']) expect(works(`2018-10-${off}`)).toEqual(no);
    expect([works('2018-09-29'), works('2018-09-30'), works('2018-10-08')]).toEqual([yes, yes, yes]);
    expect([works('2018-09-22'), works('2018-09-23'), works('2018-09-24')]).toEqual([no, no, no]);
  });

  it.each([
    ['2014-02-08', yes],
    ['2015-09-03', no],
    ['2015-09-06', yes],
    ['2018-02-15', no],
    ['2018-02-24', yes],
    ['2018-12-29', yes],
    ['2018-12-31', no],
    ['2020-02-01', no],
    ['2020-03-02', yes],
    ['2024-02-09', yes],
  ])('of other years: %s', (text, expected) => expect(works(text)).toEqual(expected));

  it('are unknown in a year whose notice is not there, never ordinary weekdays', () => {
    expect(works('2027-01-04')).toEqual(notYet);
    expect(workCalendar.workingDayAfter(day('2026-12-31'), 5)).toEqual(notYet);
    expect(workCalendar.workingDaysBetween(day('2026-12-30'), day('2027-01-04'))).toEqual(notYet);
    expect(works('2013-12-31').kind).toBe('unknown');
  });

  it('are counted from the day after, across a holiday', () => {
    expect(workCalendar.workingDayAfter(day('2018-09-30'), 5)).toEqual({
      kind: 'known',
      value: '2018-10-12',
    });
    expect(workCalendar.workingDayAfter(day('2018-09-28'), 2)).toEqual({
      kind: 'known',
      value: '2018-09-30',
    });
    expect(workCalendar.workingDayAfter(day('2018-10-03'), 0)).toEqual({
      kind: 'known',
      value: '2018-10-03',
    });
    expect(workCalendar.workingDaysBetween(day('2018-09-30'), day('2018-10-08'))).toEqual({
      kind: 'known',
      value: 1,
    });
  });

  it('counting forward and counting between agree on every day', () => {
    const days = fc.integer({ min: dayNumber(day('2014-01-01')), max: dayNumber(day('2026-06-30')) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (number, count) => {
        const from = dateOfDayNumber(number);
        const to = workCalendar.workingDayAfter(from, count);
        if (to.kind === 'unknown') throw new Error(to.reason);
        expect(workCalendar.isWorkingDay(to.value)).toEqual(yes);
        expect(workCalendar.workingDaysBetween(from, to.value)).toEqual({ kind: 'known', value: count });
      }),
    );
  });
});

describe('a holiday file', () => {
  const file = { year: 2018, source: 'HOLIDAYS', off: [{ name: '元旦', days: ['2018-01-01'] }], work: [] };
  const problems = (changes: object) => {
    const parsed = parseHolidayYear({ ...file, ...changes });
    return parsed.ok ? [] : parsed.problems;
  };

  it('of each year from 2014 to 2026 is what the published data gives', () => {
    const names = readdirSync(join(templatesDirectory, 'calendars/holidays'));
    const years = Array.from({ length: 13 }, (_, at) => 2014 + at);
    expect(names.sort()).toEqual(years.map((year) => `${year}.yaml`));
    for (const year of years)
      expect(readFileSync(join(templatesDirectory, `calendars/holidays/${year}.yaml`), 'utf8')).toBe(
        holidayPage(year, published),
      );
  });

  it('is refused for a day of another year, a day twice, and a worked day that is no weekend', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ off: [{ name: '元旦', days: ['2019-01-01'] }] })).toEqual(['2019-01-01 不在2018年']);
    expect(problems({ work: [{ name: '元旦', days: ['2018-01-06', '2018-01-06'] }] })).toEqual([
      '2018-01-06 出现两次',
    ]);
    expect(problems({ work: [{ name: '元旦', days: ['2018-01-05'] }] })).toEqual([
      '调休上班的 2018-01-05 不是周末',
    ]);
  });
});
