import * as z from 'zod';
import { compareRationals, parseRational, rational, toRational, ZERO } from '../quantity/rational.ts';
import { LEVELS, OUTCOMES, SEVERITIES } from '../supervision/event-words.ts';
import type { SupervisionEvent } from '../supervision/supervision-event.ts';

const HUNDRED = rational(100n);

function oneOrMore<W extends Record<string, string>>(words: W) {
  const code = z.enum(Object.keys(words) as [keyof W & string, ...(keyof W & string)[]]);
  return z
    .union([code.transform((single) => [single]), z.array(code).min(1)], {
      error: `应为 ${Object.keys(words).join('、')} 之一，或其列表`,
    })
    .optional();
}

/** 0–100 points as decimal text; a plain number in the file is taken as it is written. */
export const pointsSchema = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((text) => {
    const points = parseRational(text);
    return (
      points !== undefined && compareRationals(points, ZERO) >= 0 && compareRationals(points, HUNDRED) <= 0
    );
  }, '分值应为0—100的数');

const row = z.strictObject({
  level: oneOrMore(LEVELS),
  severity: oneOrMore(SEVERITIES),
  outcome: oneOrMore(OUTCOMES),
  points: pointsSchema,
});

/** 扣分表: the first row whose conditions an event meets gives its points; a condition left out is met by every event. */
export const deductionSchema = z.strictObject({
  source: z.string().min(1),
  rows: z.array(row).min(1),
});
export type DeductionTable = z.infer<typeof deductionSchema>;

function meets<Code>(allowed: readonly Code[] | undefined, actual: Code | undefined): boolean {
  return allowed === undefined || (actual !== undefined && allowed.includes(actual));
}

/** Points as decimal text, or undefined when the table does not provide for such an event. */
export function deductionFor(table: DeductionTable, event: SupervisionEvent): string | undefined {
  const found = table.rows.find(
    ({ level, severity, outcome }) =>
      meets(level, event.level) && meets(severity, event.severity) && meets(outcome, event.outcome),
  );
  return found?.points;
}

const join = (codes: readonly string[] | undefined, words: Readonly<Record<string, string>>): string[] =>
  codes === undefined ? [] : [codes.map((code) => words[code]).join('、')];

/** `省级：一般扣3分、较重扣6分；表扬不扣分`: rows that differ in severity only are said together. */
export function describeDeductions({ rows }: DeductionTable): string {
  const said: { of: string; parts: string[] }[] = [];
  for (const { level, severity, outcome, points } of rows) {
    const of = [...join(level, LEVELS), ...join(outcome, OUTCOMES)].join('·') || '其他情形';
    const taken = toRational(points).numerator === 0n ? '不扣分' : `扣${points}分`;
    const part = join(severity, SEVERITIES).join('') + taken;
    const last = said.at(-1);
    if (last?.of === of) last.parts.push(part);
    else said.push({ of, parts: [part] });
  }
  return said.map(({ of, parts }) => `${of}：${parts.join('、')}`).join('；');
}
