import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Duty } from '../../../shared/calendar/obligation.ts';
import { workCalendar as calendarOf } from '../../../shared/calendar/work-calendar.ts';
import type { CivilDate } from '../../../shared/period/civil-date.ts';
import { addDays, dayNumber } from '../../../shared/period/day-number.ts';
import { type Instant, parseInstant } from '../../../shared/period/instant.ts';
import type { Period } from '../../../shared/period/period.ts';
import type { Decision } from '../../../shared/submission/decision.ts';
import type { Revision } from '../../../shared/submission/revision.ts';
import { expectedOf, type Submission } from '../../../shared/submission/submission.ts';
import { overviewBoard } from '../../../shared/timeliness/board.ts';
import { changeExpected, type ExpectedSubmission } from '../../../shared/timeliness/expected-submission.ts';
import { followUp } from '../../../shared/timeliness/follow-up.ts';
import { exempt, extendDue } from '../../../shared/timeliness/grant-exceptions.ts';
import { openExpected } from '../../../shared/timeliness/open-expected.ts';
import { reminderOf } from '../../../shared/timeliness/reminder.ts';
import { reportingFacts } from '../../../shared/timeliness/reporting-facts.ts';
import { settle } from '../../../shared/timeliness/settle.ts';
import { calendars } from '../templates-under-test.ts';

const { workCalendar } = calendars;
const clock = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}+08:00`);
const day = (text: string) => text as CivilDate;
const key = { form: 'county-quarterly', period: '2018Q3' as Period, unit: '340825' };
const office: Actor = { person: 'office-1', role: 'city-office' };
const at = clock('2018-10-08 09:00');

const expected: ExpectedSubmission = {
  key,
  obligation: 'county-quarterly',
  title: '季度工作报表',
  due: day('2018-10-12'),
  correctWithin: 3,
  history: [{ at, by: 'system', role: 'system', act: 'open', due: day('2018-10-12') }],
};

type File = { at: string; outcome?: 'passed' | 'refused' | 'unreadable' };
function revisions(files: readonly File[]): Revision[] {
  return files.map(({ at: received, outcome }, index) => {
    const base = { at: clock(received), edition: '2018Q1' };
    const read = { rowsRead: 1, rowsAccepted: 1, content: 'c', faults: { A: 0, B: 0, C: 0, D: 0 } };
    const refusal = { kind: 'not-a-workbook', message: '', todo: '' } as const;
    const check =
      outcome === 'unreadable' ? { ...base, outcome, refusal } : outcome && { ...base, outcome, ...read };
    return {
      number: index + 1,
      sha256: String(index).padStart(64, '0'),
      fileName: '季报.xlsx',
      size: 1,
      uploadedBy: 'r',
      receivedAt: clock(received),
      receipt: 'HZ',
      ...(check ? { check } : {}),
    };
  });
}
const sent = (files: readonly File[], more: Partial<Submission> = {}): Submission => ({
  ...expectedOf(key),
  revisions: revisions(files),
  ...more,
});
const returned = (when: string, received: number) => ({
  revision: '0'.repeat(64),
  received,
  cells: [{ sheet: '表', cell: 'D8' }],
  reason: '核对',
  by: 'office-1',
  role: 'city-office' as const,
  at: clock(when),
});
const stand = (submission: Submission | undefined, now: string, of = expected) =>
  followUp(of, submission, workCalendar, clock(now));

describe('whether a report was in time', () => {
  const passedAt = (received: string) => {
    const { standing, first } = stand(sent([{ at: received, outcome: 'passed' }]), '2018-11-01 09:00');
    return [standing, first.daysLate];
  };

  it('is decided by the millisecond in which it was received', () => {
    expect(passedAt('2018-10-12 23:59:59.998')).toEqual(['on-time', 0]);
    expect(passedAt('2018-10-12 23:59:59.999')).toEqual(['on-time', 0]);
    expect(passedAt('2018-10-13 00:00:00.000')).toEqual(['late', 1]);
    expect(passedAt('2018-10-13 00:00:00.001')).toEqual(['late', 1]);
  });

  it('counts working days, and less than one as one', () => {
    expect(passedAt('2018-10-14 23:59:59.999')).toEqual(['late', 1]);
    expect(passedAt('2018-10-15 00:00:00.000')).toEqual(['late', 1]);
    expect(passedAt('2018-10-16 09:00')).toEqual(['late', 2]);
  });

  it('goes by the first file without an A fault, whatever came before or after', () => {
    const files: File[] = [
      { at: '2018-10-10 09:00', outcome: 'refused' },
      { at: '2018-10-11 09:00', outcome: 'unreadable' },
      { at: '2018-10-12 09:00', outcome: 'passed' },
      { at: '2018-10-17 09:00', outcome: 'passed' },
    ];
    expect(stand(sent(files), '2018-10-18 09:00').standing).toBe('on-time');
    expect(reportingFacts(stand(sent(files), '2018-10-18 09:00')).refusedUploads).toBe(2);
    expect(stand(sent(files.slice(0, 2)), '2018-10-15 09:00').standing).toBe('overdue');
  });

  it('is open while a file that came in time waits for its check, also when a later one has passed', () => {
    const waiting: File[] = [{ at: '2018-10-12 20:00' }, { at: '2018-10-16 09:00', outcome: 'passed' }];
    const checking = stand(sent(waiting), '2018-10-17 09:00');
    expect(checking.standing).toBe('checking');
    expect(reportingFacts(checking)).not.toHaveProperty('daysLate');
    expect(
      stand(
        sent([{ ...waiting[0], at: '2018-10-12 20:00', outcome: 'refused' }, ...waiting.slice(1)]),
        '2018-10-17 09:00',
      ).standing,
    ).toBe('late');
  });

  it('does not wait for a check that can change nothing', () => {
    const files: File[] = [{ at: '2018-10-09 20:00' }, { at: '2018-10-10 09:00', outcome: 'passed' }];
    expect(stand(sent(files), '2018-10-17 09:00').standing).toBe('on-time');
  });

  it('is unknown while the holidays are not announced', () => {
    const { due: _, ...open } = expected;
    expect(stand(undefined, '2027-03-01 09:00', open).standing).toBe('unknown');
    const yearEnd = { ...expected, due: day('2026-12-30') };
    const { standing, first } = stand(
      sent([{ at: '2027-01-05 09:00', outcome: 'passed' }]),
      '2027-01-06 09:00',
      yearEnd,
    );
    expect([standing, first.daysLate]).toEqual(['late', undefined]);
  });
});

describe('after a return', () => {
  const files: File[] = [{ at: '2018-10-10 09:00', outcome: 'passed' }];
  const correction = (back: string, again: string | undefined, now = '2018-11-30 09:00') => {
    const all = again === undefined ? files : [...files, { at: again, outcome: 'passed' as const }];
    const followed = stand(sent(all, { returns: [returned(back, 1)] }), now);
    const { due, daysLate } = followed.now;
    return [followed.standing, followed.now.standing, due, daysLate];
  };

  it('the time a superior held it is given back, and never less than the time for corrections', () => {
    // Held for 11, 12 and 15 October: 12 October moves on to the 17th; three days from the return are the 18th.
    expect(correction('2018-10-15 10:00', '2018-10-18 23:59:59.999')).toEqual([
      'on-time',
      'on-time',
      '2018-10-18',
      0,
    ]);
    expect(correction('2018-10-15 10:00', '2018-10-19 00:00')).toEqual(['on-time', 'late', '2018-10-18', 1]);
  });

  it('what was reported early keeps the days it had left', () => {
    const early: File[] = [{ at: '2018-10-08 09:00', outcome: 'passed' }];
    const far = { ...expected, due: day('2018-10-19') };
    const followed = stand(
      sent(early, { returns: [returned('2018-10-09 09:00', 1)] }),
      '2018-10-10 09:00',
      far,
    );
    expect(followed.now).toMatchObject({ due: '2018-10-22', standing: 'pending' });
  });

  it('the unit is awaited again, and overdue in the end, though it had reported in time', () => {
    expect(correction('2018-10-15 10:00', undefined, '2018-10-16 09:00')).toEqual([
      'on-time',
      'pending',
      '2018-10-18',
      0,
    ]);
    expect(correction('2018-10-15 10:00', undefined, '2018-10-22 09:00')).toEqual([
      'on-time',
      'overdue',
      '2018-10-18',
      2,
    ]);
  });

  it('a file of before cannot answer it', () => {
    const late: File[] = [...files, { at: '2018-10-11 09:00', outcome: 'passed' }];
    const followed = stand(sent(late, { returns: [returned('2018-10-15 10:00', 2)] }), '2018-10-16 09:00');
    expect(followed.now.standing).toBe('pending');
  });

  it('a superior never makes the unit late, however long the form lies there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3 }), (held, used) => {
        const back = addDays(day('2018-10-12'), held);
        const again = workCalendar.workingDayAfter(back, used);
        if (again.kind === 'unknown') throw new Error(again.reason);
        const all: File[] = [
          { at: '2018-10-12 23:00', outcome: 'passed' },
          { at: `${again.value} 23:59`, outcome: 'passed' },
        ];
        const facts = reportingFacts(
          stand(sent(all, { returns: [returned(`${back} 09:00`, 1)] }), '2020-01-02 09:00'),
        );
        expect([facts.standing, facts.daysLate, facts.correctionDaysLate]).toEqual(['on-time', 0, 0]);
      }),
    );
  });

  it('reporting later is never less late', () => {
    const lateBy = (days: number) => {
      const received = `${addDays(day('2018-10-08'), days)} 12:00`;
      return (
        stand(sent([{ at: received, outcome: 'passed' }]), '2019-12-31 09:00').first.daysLate ?? Number.NaN
      );
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 100 }), (first, more) => {
        expect(lateBy(first + more)).toBeGreaterThanOrEqual(lateBy(first));
      }),
    );
    expect(dayNumber(day('2018-10-08')) + 300).toBeLessThan(dayNumber(day('2019-12-31')));
  });
});

describe('corrections after signing', () => {
  it('are the files that passed after somebody had signed', () => {
    const files: File[] = [
      { at: '2018-10-09 09:00', outcome: 'passed' },
      { at: '2018-10-11 09:00', outcome: 'refused' },
      { at: '2018-10-11 10:00', outcome: 'passed' },
    ];
    const signed = {
      at: clock('2018-10-10 09:00'),
      act: 'sign-county',
      by: 'leader',
      role: 'county-signer',
      from: 'submitted',
      to: 'county-signed',
    } as const;
    const facts = (history: Submission['history']) =>
      reportingFacts(stand(sent(files, { history }), '2018-10-12 09:00'));
    expect(facts([signed]).correctionsAfterSigning).toBe(1);
    expect(facts([]).correctionsAfterSigning).toBe(0);
  });
});

describe('an expectation', () => {
  const obligation = {
    id: 'county-quarterly',
    title: '季度工作报表',
    form: 'county-quarterly',
    from: '2018Q1' as Period,
    every: 'quarter',
    level: 'county',
    due: { workingDays: 5, source: 'local-default' },
    correct: { workingDays: 3, source: 'local-default' },
    signs: [],
    explain: false,
    acceptedBy: 'city-office',
    source: ['AQ-84'],
  } as const;
  const nextOf = (decision: Decision<ExpectedSubmission>) => {
    if (decision.kind !== 'change') throw new Error(decision.kind);
    return decision.next;
  };
  const codeOf = (decision: Decision<ExpectedSubmission>) =>
    decision.kind === 'refused' ? decision.refusal.code : decision.kind;

  it('is opened once, with its due day and who opened it', () => {
    const duty: Duty = { obligation, period: key.period, unit: key.unit };
    const opened = nextOf(openExpected(undefined, duty, key, workCalendar, office, at));
    expect(opened).toMatchObject({
      due: '2018-10-12',
      history: [{ act: 'open', by: 'office-1', role: 'city-office' }],
    });
    expect(openExpected(opened, duty, key, workCalendar, office, at).kind).toBe('nothing');
  });

  it('gets its due day when the notice of the year comes out', () => {
    const period = '2026Q4' as Period;
    const duty: Duty = { obligation, period, unit: key.unit };
    const opened = nextOf(openExpected(undefined, duty, { ...key, period }, workCalendar, office, at));
    expect(opened).not.toHaveProperty('due');
    const reason = '国务院办公厅尚未公布2027年节假日安排';
    expect(opened.undetermined).toBe(reason);
    const [row] = overviewBoard(
      [stand(undefined, '2027-01-08 09:00', opened)],
      workCalendar,
      day('2027-01-08'),
    );
    expect(row?.cells).toMatchObject([{ standing: 'unknown', undetermined: reason }]);
    expect(codeOf(extendDue(opened, day('2027-01-19'), '连日强降雨', office, at))).toBe('not-an-extension');
    expect(openExpected(opened, duty, opened.key, workCalendar, office, at).kind).toBe('nothing');
    const announced = calendarOf([
      { year: 2027, source: 'HOLIDAYS', off: [{ name: '元旦', days: [day('2027-01-01')] }], work: [] },
    ]);
    const scheduled = nextOf(openExpected(opened, duty, opened.key, announced, office, at));
    expect(scheduled).not.toHaveProperty('undetermined');
    expect(scheduled).toMatchObject({
      due: '2027-01-08',
      history: [{ act: 'open' }, { act: 'schedule', due: '2027-01-08' }],
    });
  });

  it('is extended with a reason, only ever to a later day, and once for the same request', () => {
    const extended = nextOf(extendDue(expected, day('2018-10-19'), '连日强降雨', office, at));
    expect(extended.due).toBe('2018-10-19');
    expect(extended.history.at(-1)).toEqual({
      at,
      by: 'office-1',
      role: 'city-office',
      act: 'extend',
      from: '2018-10-12',
      to: '2018-10-19',
      reason: '连日强降雨',
    });
    expect(codeOf(extendDue(extended, day('2018-10-19'), '连日强降雨', office, at))).toBe('nothing');
    expect(codeOf(extendDue(extended, day('2018-10-19'), '另一理由', office, at))).toBe('not-an-extension');
    expect(codeOf(extendDue(expected, day('2018-10-12'), '连日强降雨', office, at))).toBe('not-an-extension');
    expect(codeOf(extendDue(undefined, day('2018-10-19'), '连日强降雨', office, at))).toBe('not-expected');
    expect(
      stand(sent([{ at: '2018-10-18 09:00', outcome: 'passed' }]), '2018-10-20 09:00', extended).standing,
    ).toBe('on-time');
  });

  it('of an exempt unit is neither overdue nor reminded of', () => {
    const free = nextOf(exempt(expected, '撤并乡镇，无此项工作', office, at));
    expect(exempt(free, '撤并乡镇，无此项工作', office, at).kind).toBe('nothing');
    expect(codeOf(extendDue(free, day('2018-10-19'), '连日强降雨', office, at))).toBe('already-exempt');
    expect(codeOf(exempt(undefined, '无此项工作', office, at))).toBe('not-expected');
    const followed = stand(undefined, '2018-10-22 09:00', free);
    expect(followed.standing).toBe('exempt');
    expect(reminderOf(followed, workCalendar, day('2018-10-22'))).toBeUndefined();
    expect(reportingFacts(followed)).not.toHaveProperty('daysLate');
  });

  it('is settled once', () => {
    const settled = nextOf(settle(expected, office, at));
    expect(settled).toMatchObject({ settled: true, history: [{ act: 'open' }, { act: 'settle' }] });
    expect(settle(settled, office, at).kind).toBe('nothing');
    expect(changeExpected(expected, { act: 'settle' }, office, at, {}).history).toHaveLength(2);
  });
});
