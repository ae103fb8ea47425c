import { parseCivilDate } from '../../../period/civil-date.ts';
import type { DateAndTime } from './serial-date.ts';

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?)?$/;

/** A date as cells of type `d` store it, `2018-09-30` or `2018-09-30T08:30:00`; undefined for anything else. */
export function isoDate(text: string): DateAndTime | undefined {
  const parts = SHAPE.exec(text);
  const date = parseCivilDate(parts?.[1] ?? '');
  if (!parts || !date) return undefined;
  const [, , hour, minute, second] = parts;
  const time = `${hour}:${minute}:${second}`;
  return hour === undefined || time === '00:00:00' ? { date } : { date, time };
}
