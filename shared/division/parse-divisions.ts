import * as z from 'zod';
import { readTemplateValue } from '../evidence/read-template-value.ts';
import { type CivilDate, parseCivilDate } from '../period/civil-date.ts';
import type { Division } from './division.ts';
import { divisionProblems } from './division-problems.ts';

const civilDate = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `“${text}”不是存在的日期` });
  return z.NEVER;
});
const validity = { from: civilDate.optional(), until: civilDate.optional() };

const CODE = '代码应为6位数字或大写字母（请加引号）';
const entry = z.strictObject({
  code: z.string(CODE).regex(/^[0-9A-Z]{6}$/, CODE),
  level: z.enum(['province', 'prefecture', 'county', 'local']),
  parent: z.string().optional(),
  ...validity,
  names: z.array(z.strictObject({ name: z.string().min(1), ...validity })).min(1),
  writtenAs: z.array(z.string().min(1)).default([]),
  succeededBy: z.string().optional(),
  source: z.string().optional(),
});
/** One file of templates/divisions: `source` holds for every entry that names none of its own. */
const file = z.strictObject({ source: z.string(), divisions: z.array(entry) });

/** Leaves out keys whose value is undefined, so that an absent day is absent. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

export type DivisionsParsed = { ok: true; divisions: Division[] } | { ok: false; problems: string[] };

/**
 * Reads the plain values of all division files together: parents and successors may stand in another file.
 * Every problem is reported, in Chinese, each beginning with the file it was found in.
 */
export function parseDivisions(files: readonly { name: string; value: unknown }[]): DivisionsParsed {
  const problems: string[] = [];
  const divisions: Division[] = [];
  for (const { name, value } of files) {
    const read = readTemplateValue(file, value);
    if (!read.ok) problems.push(...read.problems.map((problem) => `${name}：${problem}`));
    else
      for (const each of read.value.divisions)
        divisions.push(
          present({ ...each, names: each.names.map(present), source: each.source ?? read.value.source }),
        );
  }
  if (problems.length === 0) problems.push(...divisionProblems(divisions));
  return problems.length === 0 ? { ok: true, divisions } : { ok: false, problems };
}
