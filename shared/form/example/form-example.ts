import * as z from 'zod';
import type { EditionProblem } from '../edition-problem.ts';
import { identifier, slug } from '../schema-words.ts';

// tests/examples/forms/*.yaml: worked examples of one form, as docs/form-language.md describes them.

const figure = z.union([z.string(), z.number(), z.boolean()]);
const cells = z.record(z.string(), figure);
/** A list is an array of rows; a fixed table or a narrative gives each row by its id. */
const tableContent = z.union([
  z.array(cells),
  z.record(z.string(), z.union([z.array(figure), cells, figure])),
]);
/** The rows of each table; of the first one when no table is named. */
const content = z.union([
  z.array(cells),
  z.record(z.string(), z.union([z.array(figure), figure, tableContent])),
]);

const known = {
  previous: z.strictObject({ period: z.string(), rows: content }).optional(),
  year_ago: z.strictObject({ period: z.string(), rows: content }).optional(),
  others: z.record(slug, content).optional(),
  registry: z.record(z.string(), z.record(z.string(), cells)).optional(),
};

/** What somebody typed into one cell, as the reader would deliver it. */
const typed = z.strictObject({
  text: z.string().optional(),
  number: z.string().optional(),
  error: z.string().optional(),
  boolean: z.boolean().optional(),
  date: z.string().optional(),
  formula: z.string().optional(),
  blank: z.boolean().optional(),
});

const fault = z.strictObject({
  at: z.string().optional(),
  sheet: z.string().optional(),
  kind: z.string().default('rule'),
  rule: z.string().optional(),
  severity: z.enum(['A', 'B', 'C', 'D']),
  says: z.array(z.union([z.string(), z.number()])).default([]),
});

const schema = z.strictObject({
  form: slug,
  period: z.string(),
  unit: z.string(),
  columns: z.union([z.array(identifier), z.record(identifier, z.array(identifier))]).optional(),
  fill: z.record(identifier, figure).default({}),
  base: content,
  ...known,
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        change: z.record(z.string(), typed).default({}),
        hide: z.string().optional(),
        faults: z.array(fault),
        ...known,
      }),
    )
    .min(1),
});

export type FormExample = z.infer<typeof schema>;
export type ExampleContent = FormExample['base'];
export type ExampleCase = FormExample['cases'][number];
export type ExampleKnown = Pick<ExampleCase, 'previous' | 'year_ago' | 'others' | 'registry'>;
export type TypedCell = z.infer<typeof typed>;

/** Reads one file of examples, or says what is wrong with it. */
export function parseFormExample(value: unknown): { example: FormExample } | { problems: EditionProblem[] } {
  const parsed = schema.safeParse(value, { error: z.locales.zhCN().localeError });
  if (parsed.success) return { example: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({
      path: path as (string | number)[],
      problem: message,
    })),
  };
}
