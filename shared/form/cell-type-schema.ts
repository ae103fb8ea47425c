import * as z from 'zod';
import { decimalText, identifier } from './schema-words.ts';

const bounds = { minimum: decimalText.optional(), maximum: decimalText.optional() };
const places = z.int().min(0).max(6);
const periodKind = z.enum(['year', 'half-year', 'quarter', 'month']);

/** How the type of a cell is written: `{ kind: decimal, places: 2, minimum: '0' }`. */
export const cellTypeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('integer'), ...bounds }),
  z.strictObject({ kind: z.literal('decimal'), places, ...bounds }),
  z.strictObject({ kind: z.literal('percent'), places: places.default(2), ...bounds }),
  z.strictObject({ kind: z.literal('money'), places: places.default(2), ...bounds }),
  z.strictObject({ kind: z.literal('text'), longest: z.int().positive().optional() }),
  z.strictObject({
    kind: z.literal('long-text'),
    shortest: z.int().min(0).default(0),
    longest: z.int().positive().max(10_000).default(2000),
  }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('period'), period: periodKind.optional() }),
  z.strictObject({ kind: z.literal('code'), codes: identifier }),
  z.strictObject({ kind: z.literal('division'), 'unit-itself': z.boolean().optional() }),
  z.strictObject({ kind: z.literal('unit'), anywhere: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('person-id') }),
  z.strictObject({ kind: z.literal('phone') }),
  z.strictObject({ kind: z.literal('bank-account') }),
  z.strictObject({ kind: z.literal('yes-no') }),
]);

export type WrittenType = z.infer<typeof cellTypeSchema>;
