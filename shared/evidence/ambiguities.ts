import * as z from 'zod';
import { readTemplateValue, type TemplateValue } from './read-template-value.ts';

const text = z.string().min(1);
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和连字符');

const question = z
  .strictObject({
    id: key,
    question: text,
    /** The rules that leave the question open. */
    about: z.array(text).min(1),
    /** Ways to settle it, under the key that `choice` names. */
    options: z
      .record(key, text)
      .refine((options) => Object.keys(options).length > 1, '至少写两种办法，取舍才看得见'),
    choice: key,
    /** Who settled it. No document did, or it would not stand here. */
    source: z.literal('local-default'),
  })
  .refine(({ options, choice }) => Object.hasOwn(options, choice), {
    path: ['choice'],
    error: '不在 options 之中',
  });

/** A question that the documents leave open, and how this office settles it. */
export type Ambiguity = z.infer<typeof question>;

const file = z
  .strictObject({ questions: z.array(question) })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    path: ['questions'],
    error: '有重复的 id',
  });

/** Reads the plain value of templates/settings/ambiguities.yaml. */
export function parseAmbiguities(value: unknown): TemplateValue<Ambiguity[]> {
  const read = readTemplateValue(file, value);
  return read.ok ? { ok: true, value: read.value.questions } : read;
}
