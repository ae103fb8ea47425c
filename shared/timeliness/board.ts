import { ifKnown } from '../calendar/announced.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DivisionCode } from '../division/division.ts';
import type { FaultCounts } from '../evidence/fault.ts';
import type { CivilDate } from '../period/civil-date.ts';
import { type Rational, rational } from '../quantity/rational.ts';
import type { SubmissionKey } from '../submission/submission-key.ts';
import type { SubmissionState } from '../submission/submission-state.ts';
import type { FollowedUp } from './follow-up.ts';
import type { Standing } from './standing.ts';

export type BoardCell = {
  key: SubmissionKey;
  title: string;
  state: SubmissionState;
  /** Whether it was reported in time; a return does not change it. */
  standing: Standing;
  /** Of the turn that counts now: the first report, or the correction after the last return. */
  due?: CivilDate;
  /** Why there is no due day yet. */
  undetermined?: string;
  now: Standing;
  /** Working days to the due day, 0 on the day itself; while the unit is to act. */
  daysLeft?: number;
  /** Working days. */
  daysLate?: number;
  /** Of the latest file that was checked and could be read. */
  faults?: FaultCounts;
};

export type BoardRow = {
  unit: DivisionCode;
  /** 应报: exempt ones left out. */
  expected: number;
  /** 已报: at least one file without an A fault came in. */
  reported: number;
  onTime: number;
  overdue: number;
  /** 报送率: reported ÷ expected; absent when nothing is expected. */
  completeness?: Rational;
  /** 及时率: on time ÷ (reported or overdue); absent while nothing has come in or come due. */
  timeliness?: Rational;
  cells: readonly BoardCell[];
};

function cellOf(followed: FollowedUp, calendar: WorkCalendar, today: CivilDate): BoardCell {
  const { expected, submission, standing, now } = followed;
  const left =
    now.standing === 'pending' && now.due ? ifKnown(calendar.workingDaysBetween(today, now.due)) : undefined;
  const late = now.standing === 'late' || now.standing === 'overdue' ? now.daysLate : undefined;
  const checked = submission.revisions.findLast(
    ({ check }) => check && check.outcome !== 'unreadable',
  )?.check;
  return {
    key: expected.key,
    title: expected.title,
    state: submission.state,
    standing,
    now: now.standing,
    ...(now.due === undefined ? {} : { due: now.due }),
    ...(expected.undetermined === undefined ? {} : { undetermined: expected.undetermined }),
    ...(left === undefined ? {} : { daysLeft: left }),
    ...(late === undefined ? {} : { daysLate: late }),
    ...(checked && checked.outcome !== 'unreadable' ? { faults: checked.faults } : {}),
  };
}

const share = (part: number, whole: number) =>
  whole === 0 ? undefined : rational(BigInt(part), BigInt(whole));
/** By due day, unknown ones last, then by form and period. */
const placeOf = ({ due, key: { form, period } }: BoardCell) => `${due ?? '9999'} ${form} ${period}`;

function rowOf(unit: DivisionCode, cells: readonly BoardCell[]): BoardRow {
  const count = (...standings: Standing[]) =>
    cells.filter(({ standing }) => standings.includes(standing)).length;
  const expected = cells.length - count('exempt');
  const [reported, onTime, overdue] = [count('on-time', 'late'), count('on-time'), count('overdue')];
  const completeness = share(reported, expected);
  const timeliness = share(onTime, reported + overdue);
  return {
    unit,
    expected,
    reported,
    onTime,
    overdue,
    ...(completeness ? { completeness } : {}),
    ...(timeliness ? { timeliness } : {}),
    cells: cells.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
  };
}

/** 报送总览: each unit with what it owes and how that stands, units in code order, the earliest due day first. */
export function overviewBoard(
  followed: readonly FollowedUp[],
  calendar: WorkCalendar,
  today: CivilDate,
): BoardRow[] {
  const byUnit = Map.groupBy(followed, ({ expected }) => expected.key.unit);
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, those]) =>
      rowOf(
        unit,
        those.map((each) => cellOf(each, calendar, today)),
      ),
    );
}
