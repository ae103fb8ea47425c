import { describe, expect, it } from 'vitest';
import { dueDay, endOfDay } from '../../../shared/calendar/deadline.ts';
import { obligationCatalogue } from '../../../shared/calendar/obligation-catalogue.ts';
import { parseCalendar } from '../../../shared/calendar/parse-calendar.ts';
import { periodsOpened } from '../../../shared/calendar/periods-opened.ts';
import type { CivilDate } from '../../../shared/period/civil-date.ts';
import type { Period } from '../../../shared/period/period.ts';
import { calendarProblems } from '../../../templates/calendar-problems.ts';
import { calendars, divisions, forms } from '../templates-under-test.ts';

const { obligations, workCalendar } = calendars;
const inForce = (city: string, period: string) =>
  obligations.inForce(city, period as Period).map(({ obligation }) => obligation.id);

const line = {
  id: 'quarterly',
  title: '季报',
  form: 'county-quarterly',
  from: '2018Q1',
  every: 'quarter',
  level: 'county',
  due: { workingDays: 5, source: 'local-default' },
  source: ['AQ-84'],
};
const written = (...lines: object[]) => ({
  calendar: 'x',
  title: '日程',
  city: '340800',
  obligations: lines,
});
const read = (...lines: object[]) => {
  const parsed = parseCalendar(written(...lines));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.value;
};
const problems = (...lines: object[]) => {
  const parsed = parseCalendar(written(...lines));
  return parsed.ok ? calendarProblems(parsed.value, forms, divisions) : parsed.problems;
};

describe('the calendars of the documents', () => {
  it('ask for the dispatch in even months only (AQ-84)', () => {
    expect(inForce('340800', '2018M08')).toEqual(['two-monthly-dispatch']);
    expect(inForce('340800', '2018M09')).toEqual([]);
    expect(inForce('340800', '2018H1')).toEqual(['half-year-review']);
    expect(inForce('340800', '2018')).toEqual([
      'municipal-record',
      'provincial-result',
      'year-end-assessment',
    ]);
  });

  it('of another city or year ask for other things', () => {
    expect(inForce('340800', '2019Q1')).toEqual([]);
    expect(inForce('350800', '2022Q1')).toEqual([
      'quarterly-dispatch',
      'quarterly-analysis',
      'low-income-push',
      'work-group-report',
    ]);
    expect(inForce('350800', '2022')).toEqual(['duty-report']);
    expect(inForce('350400', '2014')).toEqual(['income-survey']);
  });

  it('make the ten counties of the day owe the quarterly report, and no development zone', () => {
    const units = obligations
      .duties('340800', '2018Q3' as Period)
      .filter(({ obligation }) => obligation.id === 'county-quarterly')
      .map(({ unit }) => unit);
    expect(units).toHaveLength(10);
    expect(units).toContain('340882');
    expect(units).not.toContain('340824');
    expect(units).not.toContain('3408J1');
  });

  it('answer which duty a submission fulfils', () => {
    const asked = { form: 'county-quarterly', period: '2018Q3' as Period, unit: '340825' };
    expect(obligations.obligationFor(asked)).toMatchObject({
      id: 'county-quarterly',
      signs: [],
      explain: false,
    });
    expect(obligations.obligationFor({ ...asked, unit: '3408J1' })).toBeUndefined();
    expect(obligations.obligationFor({ ...asked, period: '2019Q3' as Period })).toBeUndefined();
  });
});

describe('a change of rule', () => {
  it('is one added line that holds from its own first period on', () => {
    const later = { ...line, from: '2018Q3', due: { workingDays: 8, source: 'local-default' } };
    const catalogue = obligationCatalogue([read(line, later)], divisions);
    const due = (period: string) =>
      catalogue.inForce('340800', period as Period).map((occasion) => dueDay(occasion, workCalendar));
    expect(due('2018Q2')).toEqual([{ kind: 'known', value: '2018-07-06' }]);
    expect(due('2018Q3')).toEqual([{ kind: 'known', value: '2018-10-17' }]);
  });
});

describe('a deadline', () => {
  it('ends with the day in Shanghai', () => {
    expect(endOfDay('2018-10-12' as CivilDate)).toBe('2018-10-12T15:59:59.999Z');
  });

  it('of a year without its notice is unknown', () => {
    const catalogue = obligationCatalogue([read(line)], divisions);
    expect(catalogue.inForce('340800', '2026Q4' as Period).map((one) => dueDay(one, workCalendar))).toEqual([
      { kind: 'unknown', reason: '国务院办公厅尚未公布2027年节假日安排' },
    ]);
  });
});

describe('periods open', () => {
  it('on the day after their last', () => {
    expect(periodsOpened('2018-10-01' as CivilDate, 1)).toEqual(['2018M09', '2018Q3']);
    expect(periodsOpened('2018-10-02' as CivilDate, 1)).toEqual([]);
    expect(periodsOpened('2019-01-01' as CivilDate, 1)).toEqual(['2018M12', '2018Q4', '2018H2', '2018']);
    expect(periodsOpened('2018-10-02' as CivilDate, 35)).toEqual(['2018M08', '2018M09', '2018Q3']);
  });
});

describe('a calendar file', () => {
  it('is refused for what contradicts itself, the forms or the divisions', () => {
    expect(problems(line)).toEqual([]);
    expect(problems(line, line)).toEqual(['quarterly 2018Q1 重复']);
    expect(problems({ ...line, from: '2018M01' })).toEqual(['quarterly：2018M01与周期 quarter 不符']);
    expect(problems({ ...line, until: '2017Q4' })).toEqual(['quarterly：until 早于 from']);
    expect(problems({ ...line, only: [5] })).toEqual(['quarterly：only 超出一年的期数']);
    expect(problems({ ...line, form: 'nothing' })).toEqual(['quarterly：2018Q1没有报表 nothing']);
    expect(problems({ ...line, level: 'prefecture' })).toEqual([
      'quarterly：报表 county-quarterly 由 county 填报，不是 prefecture',
    ]);
    expect(problems({ ...line, every: 'month', from: '2018M01' })).toEqual([
      'quarterly：报表 county-quarterly 的周期是 quarter，不是 month',
    ]);
    expect(problems({ ...line, form: 'x', signs: ['mayor'] })[0]).toContain('signs');
    const { form: _, ...bare } = line;
    expect(problems({ ...bare, signs: ['county'] })).toEqual([
      'quarterly：没有报表的事项不应有签字和说明的要求',
    ]);
  });
});
