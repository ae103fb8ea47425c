import * as z from 'zod';
import { cellTypeSchema } from './cell-type-schema.ts';
import { identifier, slug, source } from './schema-words.ts';

// The shape of templates/forms/<form>/<edition>.yaml. What the words mean is in form-edition.ts and
// docs/form-language.md; this only says how they are written, so that a wrong key or a missing value is named before
// anything is compiled.

const column = z.strictObject({
  id: identifier,
  header: z.array(z.string().min(1)).min(1).max(5),
  mark: z.string().min(1),
  holds: z.enum(['label', 'unit', 'code', 'figure', 'entry']).default('entry'),
  type: cellTypeSchema.optional(),
  required: z.union([z.boolean(), z.string()]).default(true),
  'not-applicable': z.union([z.boolean(), z.literal('always')]).default(false),
  personal: z.boolean().default(false),
  width: z.number().positive().max(80),
  computed: z.string().optional(),
  prefill: z.string().optional(),
});

const fixedLine = z.union([
  z.strictObject({ heading: z.string().min(1) }),
  z.strictObject({
    id: identifier,
    code: z.string().min(1),
    label: z.string().min(1),
    of: identifier.optional(),
    unit: z.string(),
    places: z.int().min(0).max(6).default(0),
    source,
    fixed: z.record(identifier, z.literal('not-applicable')).default({}),
  }),
]);

const section = z.strictObject({
  id: identifier,
  title: z.string().min(1),
  shortest: z.int().min(0).default(0),
  longest: z.int().positive().max(10_000).default(2000),
  required: z.boolean().default(true),
  source,
});

const sheet = z
  .string()
  .min(1)
  .max(31)
  .regex(/^[^\\/?*[\]:]+$/, '工作表名称不能含有 \\ / ? * [ ] :');

const table = z.discriminatedUnion('shape', [
  z.strictObject({
    id: identifier,
    sheet,
    shape: z.literal('fixed'),
    columns: z.array(column).min(1).max(200),
    rows: z.array(fixedLine).min(1),
  }),
  z.strictObject({
    id: identifier,
    sheet,
    shape: z.literal('list'),
    columns: z.array(column).min(1).max(200),
    key: z.array(identifier).min(1),
    lines: z.int().min(1).max(2000).default(30),
    covers: z.literal('children').optional(),
    carry: z.literal('prev').optional(),
  }),
  z.strictObject({
    id: identifier,
    sheet,
    shape: z.literal('narrative'),
    sections: z.array(section).min(1),
  }),
]);

const amount = z.string().regex(/^\d+(\.\d+)?$/, '应为加引号的数字');

const rule = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]*$/, '审核关系编号只能用大写字母、数字和连字符'),
  table: identifier.optional(),
  severity: z.enum(['A', 'B', 'C', 'D']),
  each: z.enum(['row', 'column', 'group', 'table']),
  columns: z.array(identifier).min(1).optional(),
  by: z.array(identifier).min(1).optional(),
  when: z.string().optional(),
  holds: z.string().optional(),
  tolerance: z.union([z.strictObject({ absolute: amount }), z.strictObject({ percent: amount })]).optional(),
  filled: z.array(identifier).default([]),
  at: z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/, '应为栏目、指标或 指标.栏目'),
  message: z.string().min(1),
  todo: z.string().min(1),
  source,
});

export const editionSchema = z.strictObject({
  form: slug,
  edition: z.string(),
  title: z.string().min(1),
  period: z.enum(['year', 'half-year', 'quarter', 'month']),
  reporter: z.enum(['county', 'prefecture']),
  source: z.array(source).min(1),
  orientation: z.enum(['portrait', 'landscape']),
  measure: z.string().min(1),
  head: z.strictObject({ 'table-number': z.string(), maker: z.string(), approval: z.string() }).optional(),
  codes: z
    .record(
      identifier,
      z.strictObject({
        title: z.string(),
        source,
        items: z.array(z.strictObject({ code: z.string(), name: z.string() })).min(1),
      }),
    )
    .default({}),
  tables: z.array(table).min(1),
  rules: z.array(rule).default([]),
  foot: z.array(z.string()).default([]),
  notes: z.array(z.string()).default([]),
});

export type WrittenEdition = z.infer<typeof editionSchema>;
export type WrittenTable = WrittenEdition['tables'][number];
export type WrittenColumn = z.infer<typeof column>;
export type WrittenRule = WrittenEdition['rules'][number];
