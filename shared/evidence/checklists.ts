import * as z from 'zod';
import { readTemplateValue, type TemplateValue } from './read-template-value.ts';

const text = z.string().min(1);

const checklist = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和连字符'),
    name: text,
    source: text,
    /** How many items the name itself speaks of. */
    count: z.int().positive().exactOptional(),
    items: z.array(text),
  })
  .refine(({ count, items }) => items.length === 0 || count === undefined || items.length === count, {
    path: ['items'],
    error: ({ input }) => {
      const { count, items } = input as { count: number; items: string[] };
      return `名称是${count}项，写了${items.length}项：要么不填，要么填满`;
    },
  });

/** The items behind a name that a document uses without explaining it; empty until the operator enters them. */
export type Checklist = z.infer<typeof checklist>;

const file = z
  .strictObject({ checklists: z.array(checklist) })
  .refine(({ checklists }) => new Set(checklists.map(({ id }) => id)).size === checklists.length, {
    path: ['checklists'],
    error: '有重复的 id',
  });

/** Reads the plain value of templates/settings/checklists.yaml. */
export function parseChecklists(value: unknown): TemplateValue<Checklist[]> {
  const read = readTemplateValue(file, value);
  return read.ok ? { ok: true, value: read.value.checklists } : read;
}

/** As printed: the items, or that the office has still to enter them. */
export function checklistText({ count, items }: Checklist): string {
  if (items.length > 0) return items.join('；');
  return `文件未写明内容，待操作单位填写${count === undefined ? '' : `（共${count}项）`}`;
}
