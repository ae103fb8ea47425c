import * as z from 'zod';
import { parsePeriod } from '../period/period.ts';
import type { CodeItem, CodeList } from './code-list.ts';
import type { EditionProblem } from './edition-problem.ts';
import { normaliseText } from './normalise-text.ts';
import { identifier, source } from './schema-words.ts';

const period = z.string().refine((text) => parsePeriod(text) !== undefined, '不是报告期');

const schema = z.strictObject({
  id: identifier,
  title: z.string().min(1),
  source,
  items: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        name: z.string().min(1),
        from: period.optional(),
        until: period.optional(),
        also: z.array(z.string().min(1)).optional(),
      }),
    )
    .min(1),
});

/** Reads one file of templates/codes: the list, and everything that is wrong with it. */
export function parseCodeList(written: unknown): { list?: CodeList; problems: EditionProblem[] } {
  const parsed = schema.safeParse(written, { error: z.locales.zhCN().localeError });
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: path as (string | number)[],
        problem: message,
      })),
    };
  }
  const { items, ...rest } = parsed.data;
  const problems: EditionProblem[] = [];
  const seen = new Map<string, number>();
  items.forEach(({ code, name, also = [] }, index) => {
    for (const text of new Set([code, name, ...also].map(normaliseText))) {
      if (seen.has(text)) problems.push({ path: ['items', index], problem: `“${text}”重复` });
      seen.set(text, index);
    }
  });
  const dated = items.map(({ code, name, from, until, also }): CodeItem => {
    const [first, last] = [parsePeriod(from ?? ''), parsePeriod(until ?? '')];
    return {
      code,
      name,
      ...(first ? { from: first } : {}),
      ...(last ? { until: last } : {}),
      ...(also ? { also } : {}),
    };
  });
  return problems.length > 0 ? { problems } : { list: { ...rest, items: dated }, problems };
}
