import type { RawValue } from '../evidence/workbook-reading.ts';
import { parseDecimal } from '../quantity/decimal.ts';
import type { LayoutCell } from './workbook-layout.ts';

/** What a spreadsheet shows of a stored number. */
const SHOWN_DIGITS = 15;

/** A cell as it was typed, so that it comes back unchanged: unreadable text stays the text it was. */
export function typedContent(raw: RawValue): NonNullable<LayoutCell['content']> {
  switch (raw.kind) {
    case 'text':
      return { kind: 'text', text: raw.text };
    case 'number': {
      const value = parseDecimal(raw.text);
      return value
        ? { kind: 'number', value: value.toSignificantDigits(SHOWN_DIGITS).toFixed() }
        : { kind: 'text', text: raw.text };
    }
    case 'date':
      return { kind: 'date', date: raw.date };
    case 'boolean':
      return { kind: 'text', text: raw.value ? 'TRUE' : 'FALSE' };
    case 'error':
      return { kind: 'text', text: raw.code };
  }
}
