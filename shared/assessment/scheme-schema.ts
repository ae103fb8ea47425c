import * as z from 'zod';
import { type Period, parsePeriod } from '../period/period.ts';
import { parseRational } from '../quantity/rational.ts';
import { datedSchema } from './dated.ts';
import type { Scheme, SchemeNode } from './scheme.ts';

const text = z.string().min(1);
const sourced = z.strictObject({ text, source: text });
const share = text.refine((value) => {
  const parsed = parseRational(value);
  return parsed !== undefined && parsed.numerator > 0n;
}, '权重应写成正的百分数或分数，如 90% 或 1/9');

const nodeBase = {
  code: z.string().regex(/^[A-Z][0-9]*$/, '代码应为一个大写字母加数字'),
  title: text,
  source: text,
  weight: datedSchema(z.strictObject({ share, source: text })).optional(),
  notes: z.array(sourced).default([]),
};

// Not a union: a union would report a slip deep in the tree as one mismatch at the root.
const node: z.ZodType<SchemeNode> = z.lazy(() =>
  z
    .strictObject({
      ...nodeBase,
      kind: text,
      children: z.array(node).min(1).optional(),
      settings: z.unknown().optional(),
    })
    .refine(
      ({ kind, children }) => (kind === 'weighted-sum') === (children !== undefined),
      'weighted-sum 应有 children，其他类型不应有',
    )
    .refine(
      ({ children, settings }) => (children === undefined) !== (settings === undefined),
      'children 与 settings 应有且只有一个',
    )
    .transform(
      ({ children, settings, kind, ...base }): SchemeNode =>
        children ? { ...base, kind: 'weighted-sum', children } : { ...base, kind, settings },
    ),
);

export const schemeSchema: z.ZodType<Scheme> = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  edition: text
    .refine((value) => parsePeriod(value) !== undefined, '不是报告期')
    .transform((value) => value as Period),
  title: text,
  periodKind: z.enum(['year', 'half-year', 'quarter', 'month']),
  rounding: z.strictObject({
    places: z.int().min(0).max(6),
    mode: z.literal('half-up'),
    source: text,
  }),
  ranking: z.strictObject({
    compare: z.literal('rounded-total'),
    ties: z.literal('shared'),
    source: text,
  }),
  notes: z.array(sourced).default([]),
  root: node,
});
