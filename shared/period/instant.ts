import { type CivilDate, parseCivilDate } from './civil-date.ts';

declare const instant: unique symbol;
/** A moment, always UTC with milliseconds: `2018-10-08T03:20:00.000Z`. Comes in as a value; the domain has no clock. */
export type Instant = string & { readonly [instant]: true };

const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** @throws RangeError when `text` is not a moment. */
export function parseInstant(text: string): Instant {
  const milliseconds = Date.parse(text);
  if (!/Z$|[+-]\d{2}:\d{2}$/.test(text) || Number.isNaN(milliseconds))
    throw new RangeError(`not an instant: ${text}`);
  return new Date(milliseconds).toISOString() as Instant;
}

function shanghaiParts(at: Instant): Record<string, string> {
  return Object.fromEntries(SHANGHAI.formatToParts(Date.parse(at)).map((part) => [part.type, part.value]));
}

/** The civil day in Asia/Shanghai on which the moment falls (summer time of 1986–1991 included). */
export function shanghaiDate(at: Instant): CivilDate {
  const { year, month, day } = shanghaiParts(at);
  const date = parseCivilDate(`${year}-${month}-${day}`);
  if (!date) throw new RangeError(`not an instant: ${at}`);
  return date;
}

/** `2018-10-08 11:20:00`, as printed on a receipt. */
export function shanghaiClock(at: Instant): string {
  const { year, month, day, hour, minute, second } = shanghaiParts(at);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}
