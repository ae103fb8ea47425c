import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LEVELS, MATTERS, OUTCOMES, SEVERITIES } from '../../../shared/supervision/event-words.ts';

const keysOf = <W extends object>(words: W) => z.enum(Object.keys(words) as [keyof W & string]);
const whole = z.int().min(0);
const figure = z.strictObject({ value: whole, source: z.string() });

const publishedSchema = z.strictObject({
  year: z.string(),
  city: z.string(),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      value: whole,
      unit: z.string(),
      about: z.boolean().default(false),
      units: z.array(z.string()).default([]),
      source: z.string(),
    }),
  ),
  relocation: z.strictObject({
    households: figure,
    people: figure,
    sites: figure,
    sites_households: figure,
    sites_people: figure,
    apart_households: figure,
    apart_people: figure,
  }),
});

const exampleSchema = z.strictObject({
  remark: z.string(),
  seed: z.int(),
  counties: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      share: z.strictObject({ poverty: whole, villages: whole, relocation: whole }),
      events: whole,
    }),
  ),
  tie: z.tuple([z.string(), z.string()]),
  severe: z.strictObject({
    county: z.string(),
    matter: keysOf(MATTERS),
    level: keysOf(LEVELS),
    severity: keysOf(SEVERITIES),
    outcome: keysOf(OUTCOMES),
    occurred: z.string(),
    subject: z.string(),
  }),
  subjects: z.record(
    z.enum([...(Object.keys(MATTERS) as [keyof typeof MATTERS]), 'praise']),
    z.array(z.string()),
  ),
});

export type Published = z.infer<typeof publishedSchema>;
export type Example = z.infer<typeof exampleSchema>;

function read<T>(schema: z.ZodType<T>, name: string): T {
  return schema.parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')));
}

/** Figures that were published, each with its source; and all that had to be made up around them. */
export function exampleFigures(): { published: Published; example: Example } {
  return { published: read(publishedSchema, 'published.yaml'), example: read(exampleSchema, 'example.yaml') };
}
