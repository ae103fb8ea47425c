import type { CivilDate } from '../../../period/civil-date.ts';
import { civilDateOf } from '../../../period/civil-date.ts';
import { dateOfDayNumber, dayNumber } from '../../../period/day-number.ts';
import { parseDecimal } from '../../../quantity/decimal.ts';

/** `time` as `HH:MM:SS`, only when the serial has a fraction. */
export type DateAndTime = { date: CivilDate; time?: string };

const DAY_BEFORE_1900 = dayNumber(civilDateOf(1899, 12, 31));
const FIRST_OF_1904 = dayNumber(civilDateOf(1904, 1, 1));
const LAST = dayNumber(civilDateOf(9999, 12, 31));
const SECONDS = 86_400;

function dateOf(serial: number, date1904: boolean): CivilDate | undefined {
  if (date1904) {
    const day = FIRST_OF_1904 + serial;
    return day <= LAST ? dateOfDayNumber(day) : undefined;
  }
  // Excel counts a 29 February 1900 that never was: serial 60 is no day, and later ones are one too high.
  if (serial === 0 || serial === 60) return undefined;
  const day = DAY_BEFORE_1900 + (serial > 60 ? serial - 1 : serial);
  return day <= LAST ? dateOfDayNumber(day) : undefined;
}

const twoDigits = (count: number) => String(count).padStart(2, '0');
const clock = (seconds: number) =>
  `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

/** A time of day is stored as a fraction cut after some fifteen digits, so the nearest second is meant. */
function withTime(text: string, date1904: boolean): DateAndTime | undefined {
  const serial = parseDecimal(text);
  if (!serial || serial.isNegative() || serial.gt(LAST - DAY_BEFORE_1900 + 1)) return undefined;
  const seconds = serial.times(SECONDS).round().toNumber();
  if (serial.isInteger()) {
    const date = dateOf(serial.toNumber(), date1904);
    return date === undefined ? undefined : { date };
  }
  const date = dateOf(Math.floor(seconds / SECONDS), date1904);
  return date === undefined ? undefined : { date, time: clock(seconds % SECONDS) };
}

/**
 * The day a serial number stands for, by exact arithmetic; undefined when it stands for none: serial 0 and 60 of the
 * 1900 system, negative ones, and those after the year 9999. `text` is a number as the file stores it.
 */
export function serialDate(text: string, date1904: boolean): DateAndTime | undefined {
  if (text.length > 7) return withTime(text, date1904);
  let serial = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return withTime(text, date1904);
    serial = serial * 10 + digit;
  }
  const date = dateOf(serial, date1904);
  return date === undefined ? undefined : { date };
}
