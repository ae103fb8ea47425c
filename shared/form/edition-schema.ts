import * as z from 'zod';

// The shape of templates/forms/<form>/<edition>.yaml. What the words mean is in form-edition.ts; this only says how
// they are written, so that a wrong key or a missing value is named before anything is compiled.

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/, '标识只能用小写字母、数字和下划线');
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, '报表标识只能用小写字母、数字和连字符');
const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, '应为加引号的数字');
const source = z.string().min(1);

const cellType = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('integer'),
    minimum: decimalText.optional(),
    maximum: decimalText.optional(),
  }),
  z.strictObject({
    kind: z.literal('decimal'),
    places: z.int().min(0).max(6),
    minimum: decimalText.optional(),
    maximum: decimalText.optional(),
  }),
  z.strictObject({ kind: z.literal('text'), longest: z.int().positive().optional() }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('code'), codes: identifier }),
  z.strictObject({ kind: z.literal('division'), 'unit-itself': z.boolean().optional() }),
  z.strictObject({ kind: z.literal('yes-no') }),
]);

const column = z.strictObject({
  id: identifier,
  header: z.array(z.string().min(1)).min(1).max(5),
  mark: z.string().min(1),
  holds: z.enum(['label', 'unit', 'code', 'figure', 'entry']).default('entry'),
  type: cellType.optional(),
  required: z.boolean().default(true),
  'not-applicable': z.boolean().default(false),
  width: z.number().positive().max(80),
  computed: z.string().optional(),
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

const table = z.discriminatedUnion('shape', [
  z.strictObject({
    id: identifier,
    sheet: z.string().min(1).max(31),
    shape: z.literal('fixed'),
    columns: z.array(column).min(1).max(200),
    rows: z.array(fixedLine).min(1),
  }),
  z.strictObject({
    id: identifier,
    sheet: z.string().min(1).max(31),
    shape: z.literal('list'),
    columns: z.array(column).min(1).max(200),
    key: z.array(identifier).min(1),
    lines: z.int().min(1).max(2000).default(30),
    covers: z.literal('children').optional(),
  }),
]);

const rule = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]*$/, '审核关系编号只能用大写字母、数字和连字符'),
  table: identifier.optional(),
  severity: z.enum(['A', 'B', 'C', 'D']),
  each: z.enum(['row', 'column']),
  columns: z.array(identifier).min(1).optional(),
  when: z.string().optional(),
  holds: z.string().optional(),
  filled: z.array(identifier).default([]),
  at: identifier,
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
export type WrittenColumn = WrittenTable['columns'][number];
export type WrittenRule = WrittenEdition['rules'][number];
export type WrittenType = NonNullable<WrittenColumn['type']>;
