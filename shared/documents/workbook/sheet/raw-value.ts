import type { RawValue } from '../../../evidence/workbook-reading.ts';
import { ownText } from '../parts/own-text.ts';
import { decodeXstring } from '../parts/xstring.ts';
import { refuse } from '../refused.ts';
import { isNumberText } from './is-number-text.ts';
import { isoDate } from './iso-date.ts';
import { type DateAndTime, serialDate } from './serial-date.ts';
import type { SheetContext } from './sheet-context.ts';

const MOST_KNOWN_DATES = 10_000;

function shownDate(serial: string, { knownDates, date1904 }: SheetContext): DateAndTime | undefined {
  const known = knownDates.get(serial);
  if (known !== undefined || knownDates.has(serial)) return known;
  if (knownDates.size === MOST_KNOWN_DATES) knownDates.clear();
  const shown = serialDate(serial, date1904);
  knownDates.set(serial, shown);
  return shown;
}

function numberValue(stored: string, style: string | undefined, context: SheetContext): RawValue {
  const text = isNumberText(stored) ? stored : stored.trim();
  if (!isNumberText(text)) refuse('damaged', 'a number that is none');
  const serial = ownText(text);
  if (style !== undefined && context.dateStyles.size > 0 && context.dateStyles.has(Number(style))) {
    const shown = shownDate(serial, context);
    if (shown) return { kind: 'date', ...shown, serial };
  }
  return { kind: 'number', text: serial };
}

function sharedText(index: string, { sharedStrings }: SheetContext): string {
  let number = 0;
  for (let at = 0; at < index.length; at += 1) {
    const digit = index.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at > 8) return refuse('damaged', 'shared string');
    number = number * 10 + digit;
  }
  return sharedStrings[number] ?? refuse('damaged', 'shared string');
}

function truth(stored: string): boolean {
  if (stored === '1' || stored === 'true') return true;
  return stored === '0' || stored === 'false' ? false : refuse('damaged', 'a truth value that is none');
}

function textValue(text: string): RawValue | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

/**
 * What a cell holds. `stored` is its value as written, `type` its `t` and `style` its `s` attribute. Undefined when
 * the cell is empty, an empty text included.
 * @throws Refused when the value is not what its type says, because every number after that would be a guess.
 */
export function rawValue(
  stored: string,
  type: string | undefined,
  style: string | undefined,
  context: SheetContext,
): RawValue | undefined {
  if (stored === '') return undefined;
  switch (type) {
    case undefined:
    case 'n':
      return numberValue(stored, style, context);
    case 's':
      return textValue(sharedText(stored, context));
    case 'str':
    case 'inlineStr':
      return textValue(ownText(decodeXstring(stored)));
    case 'b':
      return { kind: 'boolean', value: truth(stored) };
    case 'e':
      return { kind: 'error', code: ownText(stored) };
    case 'd': {
      const shown = isoDate(stored);
      return shown
        ? { kind: 'date', ...shown, serial: ownText(stored) }
        : { kind: 'text', text: ownText(stored) };
    }
    default:
      return refuse('damaged', 'unknown cell type');
  }
}
