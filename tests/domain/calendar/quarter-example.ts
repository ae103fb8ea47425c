import * as z from 'zod';
import type { Calendar } from '../../../shared/calendar/obligation.ts';
import { parseCalendar } from '../../../shared/calendar/parse-calendar.ts';
import { type Instant, parseInstant } from '../../../shared/period/instant.ts';
import { type Period, parsePeriod } from '../../../shared/period/period.ts';

/** `2018-10-12 23:59:59.999` on a clock in Shanghai. */
const clock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2}(\.\d{3})?)?$/)
  .transform((text): Instant => parseInstant(`${text.replace(' ', 'T')}+08:00`));

const period = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined)
  .transform((text) => text as Period);

const faults = z.strictObject({
  A: z.int().default(0),
  B: z.int().default(0),
  C: z.int().default(0),
  D: z.int().default(0),
});

/** What happens to one unit's report; exactly one thing besides `at`. */
const event = z.union([
  z.strictObject({ at: clock, upload: z.literal('not-a-workbook') }),
  /** Checked one minute later, unless it says when. */
  z.strictObject({ at: clock, upload: faults, checked: clock.optional() }),
  z.strictObject({ at: clock, explain: z.string() }),
  z.strictObject({ at: clock, return: z.array(z.string()).min(1), reason: z.string() }),
  z.strictObject({ at: clock, accept: z.literal(true) }),
  z.strictObject({ at: clock, seal: z.literal(true) }),
  z.strictObject({ at: clock, extend: z.string(), reason: z.string() }),
  z.strictObject({ at: clock, exempt: z.literal(true), reason: z.string() }),
]);
export type QuarterEvent = z.infer<typeof event>;

const expectedRow = z.strictObject({
  counts: z.string(),
  shares: z.string(),
  cells: z.array(z.string()),
});

const schema = z.strictObject({
  name: z.string(),
  period,
  form: z.string(),
  from: z.string(),
  until: z.string(),
  calendar: z.unknown(),
  units: z.record(z.string(), z.array(event)),
  boards: z.array(
    z.strictObject({ at: clock, period: period.optional(), rows: z.record(z.string(), expectedRow) }),
  ),
  facts: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.int()]))),
  inboxes: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});
export type QuarterExample = Omit<z.infer<typeof schema>, 'calendar'> & { calendar: Calendar };

export function parseQuarter(value: unknown): QuarterExample {
  const { calendar, ...example } = schema.parse(value);
  const parsed = parseCalendar(calendar);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return { ...example, calendar: parsed.value };
}
