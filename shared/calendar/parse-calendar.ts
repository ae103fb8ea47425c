import * as z from 'zod';
import { readTemplateValue, type TemplateValue } from '../evidence/read-template-value.ts';
import { comparePeriods, type Period, parsePeriod, periodParts } from '../period/period.ts';
import type { Calendar, Obligation } from './obligation.ts';

const text = z.string().min(1);
const code = z.string().regex(/^[a-z][a-z0-9-]*$/, '代码应为小写字母、数字和短横');
const period = z
  .string()
  .refine((value) => parsePeriod(value) !== undefined, '不是报告期')
  .transform((value) => value as Period);
const workingDays = z.strictObject({ workingDays: z.int().min(0).max(60), source: text });

const obligation = z.strictObject({
  id: code,
  title: text,
  form: code.exactOptional(),
  from: period,
  until: period.exactOptional(),
  every: z.enum(['year', 'half-year', 'quarter', 'month']),
  only: z.array(z.int().min(1).max(12)).min(1).exactOptional(),
  level: z.enum(['prefecture', 'county', 'local']),
  due: workingDays,
  // No document gives a time for corrections.
  correct: workingDays.default({ workingDays: 3, source: 'local-default' }),
  signs: z.array(z.enum(['township', 'county'])).default([]),
  explain: z.boolean().default(false),
  acceptedBy: z.enum(['city-office']).default('city-office'),
  source: z.array(text).min(1),
});

const schema: z.ZodType<Calendar> = z.strictObject({
  calendar: code,
  title: text,
  city: z.string().regex(/^\d{6}$/),
  obligations: z.array(obligation).min(1),
});

const PER_YEAR = { year: 1, 'half-year': 2, quarter: 4, month: 12 } as const;

function problemsOf(one: Obligation): string[] {
  const { id, every, from, until, only = [] } = one;
  const ends = until === undefined ? [from] : [from, until];
  return [
    ...ends
      .filter((end) => periodParts(end).kind !== every)
      .map((end) => `${id}：${end}与周期 ${every} 不符`),
    ...(until !== undefined && comparePeriods(until, from) < 0 ? [`${id}：until 早于 from`] : []),
    ...(only.some((ordinal) => ordinal > PER_YEAR[every]) ? [`${id}：only 超出一年的期数`] : []),
    ...(one.form === undefined && (one.signs.length > 0 || one.explain)
      ? [`${id}：没有报表的事项不应有签字和说明的要求`]
      : []),
  ];
}

/** Reads the plain value of a calendar file; every problem is reported, in Chinese. */
export function parseCalendar(value: unknown): TemplateValue<Calendar> {
  const read = readTemplateValue(schema, value);
  if (!read.ok) return read;
  const lines = read.value.obligations.map(({ id, from }) => `${id} ${from}`);
  const problems = [
    ...lines.filter((line, at) => lines.indexOf(line) !== at).map((line) => `${line} 重复`),
    ...read.value.obligations.flatMap(problemsOf),
  ];
  return problems.length === 0 ? read : { ok: false, problems };
}
