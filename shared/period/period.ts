import { type CivilDate, civilDateOf, daysInMonth, partsOf } from './civil-date.ts';

declare const period: unique symbol;
/** 报告期: `2018`, `2018H1`, `2018Q3` or `2018M08`. */
export type Period = string & { readonly [period]: true };
export type PeriodKind = 'year' | 'half-year' | 'quarter' | 'month';

const SHAPE = /^(\d{4})(?:H([12])|Q([1-4])|M(0[1-9]|1[0-2]))?$/;
const MONTHS: Record<PeriodKind, number> = { year: 12, 'half-year': 6, quarter: 3, month: 1 };
const MARK: Record<PeriodKind, string> = { year: '', 'half-year': 'H', quarter: 'Q', month: 'M' };

type Parts = { kind: PeriodKind; year: number; ordinal: number };

function tryParts(text: string): Parts | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2]) return { kind: 'half-year', year, ordinal: Number(match[2]) };
  if (match[3]) return { kind: 'quarter', year, ordinal: Number(match[3]) };
  if (match[4]) return { kind: 'month', year, ordinal: Number(match[4]) };
  return { kind: 'year', year, ordinal: 1 };
}

export function parsePeriod(text: string): Period | undefined {
  return tryParts(text) ? (text as Period) : undefined;
}

export function periodParts(period: Period): Parts {
  const parts = tryParts(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  return parts;
}

export function periodOf(kind: PeriodKind, year: number, ordinal = 1): Period {
  const digits = kind === 'year' ? '' : String(ordinal).padStart(kind === 'month' ? 2 : 1, '0');
  const text = `${year}${MARK[kind]}${digits}`;
  if (!tryParts(text)) throw new RangeError(`not a period: ${text}`);
  return text as Period;
}

export function firstDay(period: Period): CivilDate {
  const { kind, year, ordinal } = periodParts(period);
  return civilDateOf(year, (ordinal - 1) * MONTHS[kind] + 1, 1);
}

export function lastDay(period: Period): CivilDate {
  const { kind, year, ordinal } = periodParts(period);
  const month = ordinal * MONTHS[kind];
  return civilDateOf(year, month, daysInMonth(year, month));
}

/** The period of the same kind just before: 2018Q1 → 2017Q4. */
export function previousPeriod(period: Period): Period {
  const { kind, year, ordinal } = periodParts(period);
  return ordinal > 1 ? periodOf(kind, year, ordinal - 1) : periodOf(kind, year - 1, 12 / MONTHS[kind]);
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
}

export function periodContaining(kind: PeriodKind, date: CivilDate): Period {
  const { year, month } = partsOf(date);
  return periodOf(kind, year, Math.ceil(month / MONTHS[kind]));
}

/** Negative when `a` begins earlier; with the same first day the longer period comes first. */
export function comparePeriods(a: Period, b: Period): number {
  if (firstDay(a) !== firstDay(b)) return firstDay(a) < firstDay(b) ? -1 : 1;
  if (lastDay(a) === lastDay(b)) return 0;
  return lastDay(a) > lastDay(b) ? -1 : 1;
}

const QUARTERS = ['一', '二', '三', '四'];

/** As county offices write it: 2018年第三季度. */
export function periodLabel(period: Period): string {
  const { kind, year, ordinal } = periodParts(period);
  if (kind === 'year') return `${year}年`;
  if (kind === 'half-year') return `${year}年${ordinal === 1 ? '上' : '下'}半年`;
  if (kind === 'quarter') return `${year}年第${QUARTERS[ordinal - 1]}季度`;
  return `${year}年${ordinal}月`;
}
