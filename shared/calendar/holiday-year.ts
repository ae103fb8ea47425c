import * as z from 'zod';
import { readTemplateValue, type TemplateValue } from '../evidence/read-template-value.ts';
import { type CivilDate, parseCivilDate, partsOf } from '../period/civil-date.ts';
import { isWeekend } from './weekday.ts';

const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== undefined, '不是存在的日期')
  .transform((text) => text as CivilDate);
const named = z.array(z.strictObject({ name: z.string().min(1), days: z.array(day).min(1) }));

const schema = z.strictObject({
  year: z.int(),
  source: z.string().min(1),
  /** 放假: days off, weekends within the holiday included or not. */
  off: named.min(1),
  /** 调休上班: weekend days that are worked, each under the holiday it makes room for. */
  work: named,
});

/** 一年的节假日安排, as the notice of the State Council's General Office has it. */
export type HolidayYear = z.infer<typeof schema>;

function problemsOf({ year, off, work }: HolidayYear): string[] {
  const free = off.flatMap(({ days }) => days);
  const worked = work.flatMap(({ days }) => days);
  const all = [...free, ...worked];
  return [
    ...all.filter((one) => partsOf(one).year !== year).map((one) => `${one} 不在${year}年`),
    ...all.filter((one, at) => all.indexOf(one) !== at).map((one) => `${one} 出现两次`),
    ...worked.filter((one) => !isWeekend(one)).map((one) => `调休上班的 ${one} 不是周末`),
  ];
}

/** Reads the plain value of templates/calendars/holidays/<year>.yaml. */
export function parseHolidayYear(value: unknown): TemplateValue<HolidayYear> {
  const read = readTemplateValue(schema, value);
  if (!read.ok) return read;
  const problems = problemsOf(read.value);
  return problems.length === 0 ? read : { ok: false, problems };
}
