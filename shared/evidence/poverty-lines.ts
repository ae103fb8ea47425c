import * as z from 'zod';
import { readTemplateValue, type TemplateValue } from './read-template-value.ts';

const line = z.strictObject({
  /** A division code, or CN for the whole country. */
  area: z.strictObject({
    code: z.string().regex(/^(CN|\d{6})$/, '应为6位代码或 CN'),
    name: z.string().min(1),
  }),
  year: z.int().min(1978).max(2100),
  /** Who set it: 国定, 省定, 市定. */
  kind: z.enum(['national', 'provincial', 'municipal']),
  /** The income it is compared with, where the source says: 人均纯收入 or 人均可支配收入. */
  concept: z.enum(['net', 'disposable']).exactOptional(),
  /** Yuan per person and year at the prices of that year, as exact digits. */
  value: z.string().regex(/^[1-9]\d*(\.\d{1,2})?$/, '应为加引号的数字'),
  approximate: z.literal(true).exactOptional(),
  /** published: in a document or yearbook; reported: in the press. What is less sure is not entered. */
  certainty: z.enum(['published', 'reported']),
  source: z.string().min(1),
});

/** 贫困标准: a household is poor when its income per head is strictly below it (SM-07). */
export type PovertyLine = z.infer<typeof line>;

const file = z
  .strictObject({ lines: z.array(line) })
  .refine(
    ({ lines }) =>
      new Set(lines.map(({ area, year, kind }) => `${area.code} ${year} ${kind}`)).size === lines.length,
    { path: ['lines'], error: '同一地方、年份、层级只能有一条标准' },
  );

/** Reads the plain value of templates/settings/poverty-lines.yaml. */
export function parsePovertyLines(value: unknown): TemplateValue<PovertyLine[]> {
  const read = readTemplateValue(file, value);
  return read.ok ? { ok: true, value: read.value.lines } : read;
}

/**
 * Every line of a year that concerns an area, the area's own first. `areas` are its division code and those above it,
 * nearest first; the country is added. Empty when none is registered: a missing year is never taken from another.
 */
export function linesFor(
  lines: readonly PovertyLine[],
  areas: readonly string[],
  year: number,
): readonly PovertyLine[] {
  return [...areas, 'CN'].flatMap((code) =>
    lines.filter(({ area, year: of }) => area.code === code && of === year),
  );
}

/**
 * The line to judge by: the nearest area's (a local line stands above the national one), or always the national one,
 * as the setting `line-in-force` says. Undefined when none is registered for the year.
 */
export function lineInForce(
  lines: readonly PovertyLine[],
  areas: readonly string[],
  year: number,
  prefer: 'nearest' | 'national',
): PovertyLine | undefined {
  return linesFor(lines, prefer === 'nearest' ? areas : [], year)[0];
}
