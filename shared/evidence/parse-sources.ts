import * as z from 'zod';
import { type CivilDate, parseCivilDate } from '../period/civil-date.ts';
import { asideSchema } from './aside.ts';
import { readTemplateValue } from './read-template-value.ts';
import { MUST_BE_USED, SOURCE_CATEGORIES } from './source-category.ts';
import type { RegisteredDocument } from './source-register.ts';

const civilDate = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: '不是存在的日期' });
  return z.NEVER;
});

const rule = z
  .strictObject({
    place: z.string().min(1),
    category: z.enum(SOURCE_CATEGORIES),
    gist: z.string().min(1),
    aside: asideSchema.exactOptional(),
  })
  .refine(({ category, aside }) => aside === undefined || !MUST_BE_USED.has(category), {
    path: ['aside'],
    error: '这一类的条款必须使用，不能搁置',
  });

const file = z.strictObject({
  document: z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    issuer: z.string().min(1),
    date: civilDate.exactOptional(),
    number: z.string().exactOptional(),
    status: z.enum(['issued', 'draft', 'news', 'article', 'standard', 'table']),
  }),
  rules: z.record(z.string(), rule),
});

export type SourcesParsed = { ok: true; documents: RegisteredDocument[] } | { ok: false; problems: string[] };

/** Reads the plain values of templates/sources/*.yaml: one document a file, with the rules quoted from it. */
export function parseSources(files: readonly { name: string; value: unknown }[]): SourcesParsed {
  const problems: string[] = [];
  const documents: RegisteredDocument[] = [];
  const seen = new Set<string>();
  for (const { name, value } of files) {
    const read = readTemplateValue(file, value);
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => `${name}：${problem}`));
      continue;
    }
    const { document, rules } = read.value;
    for (const id of [document.id, ...Object.keys(rules)]) {
      if (seen.has(id)) problems.push(`${name}：编号 ${id} 重复`);
      seen.add(id);
    }
    for (const id of Object.keys(rules))
      if (!id.startsWith(`${document.id}-`)) problems.push(`${name}：编号 ${id} 应以 ${document.id}- 开头`);
    documents.push({ document, rules });
  }
  return problems.length === 0 ? { ok: true, documents } : { ok: false, problems };
}
