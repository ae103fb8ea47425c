import * as z from 'zod';
import { parseCivilDate } from '../period/civil-date.ts';
import { readTemplateValue } from './read-template-value.ts';
import type { RegisteredDocument, SourceDocument } from './source-register.ts';

const file = z.strictObject({
  document: z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    issuer: z.string().min(1),
    date: z
      .string()
      .refine((text) => parseCivilDate(text) !== undefined, '不是存在的日期')
      .optional(),
    number: z.string().optional(),
    status: z.enum(['issued', 'draft', 'news', 'article', 'standard', 'table']),
  }),
  rules: z.record(z.string(), z.strictObject({ place: z.string().min(1), gist: z.string().min(1) })),
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
    documents.push({ document: document as SourceDocument, rules });
  }
  return problems.length === 0 ? { ok: true, documents } : { ok: false, problems };
}
