import type { DivisionCode, DivisionLevel } from '../division/division.ts';
import type { Period, PeriodKind } from '../period/period.ts';

/** A number of working days and where it is laid down. */
export type WorkingDays = { workingDays: number; source: string };

/**
 * 应报事项: who reports what for which period, and by when. With a form it is owed and followed up to the accepted
 * submission. Without one it is a date to keep (a meeting, a written report on paper): people are reminded of it,
 * and nothing here knows whether it was kept.
 */
export type Obligation = {
  id: string;
  title: string;
  form?: string;
  /** First period of this line; a later line of the same id takes over from its own first period on. */
  from: Period;
  /** Last period, where the duty ended. */
  until?: Period;
  every: PeriodKind;
  /** Which periods of the year, counted from 1: every two months is `every: month` with 2, 4 … 12. All when absent. */
  only?: readonly number[];
  /** Units of this level under the city, or the city itself. */
  level: Exclude<DivisionLevel, 'province'>;
  /** Counted from the last day of the period. */
  due: WorkingDays;
  /** 改正期限 after a return, counted from the day of the return. */
  correct: WorkingDays;
  /** 签字: the principal leaders who sign, in this order (LY-143). */
  signs: readonly ('township' | 'county')[];
  /** Whether B and C faults must be explained before the form counts as submitted. */
  explain: boolean;
  acceptedBy: 'city-office';
  source: readonly string[];
};

/** 日程: the obligations of one city, templates/calendars/*.yaml. */
export type Calendar = {
  calendar: string;
  title: string;
  city: DivisionCode;
  obligations: readonly Obligation[];
};

/** 每次应报: one obligation for one period. */
export type Occasion = { obligation: Obligation; period: Period };

/** 应报单位的一次应报. */
export type Duty = Occasion & { unit: DivisionCode };
