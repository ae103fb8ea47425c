import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateFormat, showsDate } from '../../../shared/documents/workbook/parts/number-format.ts';
import { isNumberText } from '../../../shared/documents/workbook/sheet/is-number-text.ts';
import { serialDate } from '../../../shared/documents/workbook/sheet/serial-date.ts';
import { civilDateOf } from '../../../shared/period/civil-date.ts';
import { addDays, dayNumber } from '../../../shared/period/day-number.ts';
import { parseDecimal } from '../../../shared/quantity/decimal.ts';

describe('a serial number', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['43373', '2018-09-30'],
    ['36585', '2000-02-29'],
    ['2958465', '9999-12-31'],
    ['4.3373E4', '2018-09-30'],
    ['43373.0', '2018-09-30'],
  ])('%s of the 1900 system is %s', (serial, date) => {
    expect(serialDate(serial, false)).toEqual({ date });
  });

  it.each(['0', '0.5', '60', '60.25', '-1', '2958466', '99999999', '1E300', 'x'])(
    '%s is no day',
    (serial) => {
      expect(serialDate(serial, false)).toBeUndefined();
    },
  );

  it.each([
    ['0', '1904-01-01'],
    ['59', '1904-02-29'],
    ['60', '1904-03-01'],
    ['41911', '2018-09-30'],
    ['2957003', '9999-12-31'],
  ])('%s of the 1904 system is %s', (serial, date) => {
    expect(serialDate(serial, true)).toEqual({ date });
  });

  it.each([
    ['43373.5', '2018-09-30', '12:00:00'],
    ['43373.35416666667', '2018-09-30', '08:30:00'],
    ['43373.354166666664', '2018-09-30', '08:30:00'],
    ['43373.999988425923', '2018-09-30', '23:59:59'],
    ['43373.99999999', '2018-10-01', '00:00:00'],
    ['43373.0000001', '2018-09-30', '00:00:00'],
  ])('%s is %s at %s', (serial, date, time) => {
    expect(serialDate(serial, false)).toEqual({ date, time });
  });

  it('counts days: one more is the next day, in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_950_000 }), fc.boolean(), (serial, date1904) => {
        const date = serialDate(String(serial), date1904)?.date ?? civilDateOf(1900, 1, 1);
        expect(serialDate(String(serial + 1), date1904)?.date).toBe(addDays(date, 1));
        expect(dayNumber(date) - dayNumber(civilDateOf(1970, 1, 1))).toBe(
          serial - (date1904 ? 24_107 : 25_569),
        );
      }),
    );
  });
});

describe('a number format', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[DBNum1][$-804]yyyy"年"m"月"',
    'm/d/yy h:mm',
    'h:mm AM/PM',
    '上午/下午h"时"mm"分"',
    'e"年"m"月"',
    'aaaa',
    '[Red]dd',
    'mmm\\-yy',
    'YYYY.MM.DD',
    'yyyy/m/d;@',
  ])('%s shows a date', (code) => {
    expect(showsDate(code)).toBe(true);
  });

  it.each([
    'General',
    'G/通用格式',
    '0.00',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0.00E+00',
    '##0.0e-0',
    '[h]:mm',
    '[mm]:ss',
    '[hh]:mm:ss',
    '"day"0',
    '0\\d',
    '_d0',
    '*d0',
    '0"万元"',
    '[Red]0',
    '0;yyyy',
    '@',
    '¥#,##0',
    '0"未闭合 d',
    '[未闭合 d',
    '',
  ])('%s does not', (code) => {
    expect(showsDate(code)).toBe(false);
  });

  it('built in shows a date for 14–22, 27–36, 45, 47 and 50–58', () => {
    const dates = Array.from({ length: 170 }, (_, id) => id).filter(isDateFormat);
    expect(dates).toEqual([
      ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47],
      ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
    ]);
  });
});

describe('a stored number', () => {
  it('is one exactly when it can be read as an exact decimal', () => {
    const piece = fc.constantFrom('1', '23', '.', '-', '+', 'e', 'E', '000', ' ', 'x', '１');
    let lawful = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        const expected = parseDecimal(text) !== undefined;
        if (expected) lawful += 1;
        expect(isNumberText(text)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    expect(lawful).toBeGreaterThan(300);
  });
});
