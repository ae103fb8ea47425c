import * as z from 'zod';
import { comparePeriods, firstDay, type Period, parsePeriod } from '../period/period.ts';

/** A value by the first period it holds for: a change of rule is one added line. */
export type Dated<T> = Readonly<Record<string, T>>;

export function datedSchema<T extends z.ZodType>(value: T) {
  return z
    .record(
      z.string().refine((key) => parsePeriod(key) !== undefined, '不是报告期'),
      value,
    )
    .refine((record) => Object.keys(record).length > 0, '至少要有一期的值');
}

export function periodsOf(dated: Dated<unknown>): Period[] {
  return (Object.keys(dated) as Period[]).sort(comparePeriods);
}

/** The value in force when `period` begins; undefined before the first. */
export function valueAt<T>(dated: Dated<T>, period: Period): T | undefined {
  const key = periodsOf(dated).findLast((from) => firstDay(from) <= firstDay(period));
  return key === undefined ? undefined : dated[key];
}
