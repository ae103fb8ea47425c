import type { RawValue } from '../../evidence/workbook-reading.ts';
import { maskNumber } from '../mask.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';
import { numberText } from './number-text.ts';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?[2-9]\d{6,7}$/;

/** A mobile number, also when typed as a number (eleven digits survive that), or a landline with its area code. */
export function interpretPhone(raw: RawValue): Interpretation {
  const kept = raw.kind === 'number' && MOBILE.test(raw.text);
  const written = numberText(kept ? { kind: 'text', text: raw.text } : raw, '电话号码');
  if ('refused' in written) return written.refused;
  const { text, faults } = written;
  if (MOBILE.test(text) || LANDLINE.test(text)) return read({ kind: 'text', value: text }, faults);
  return unreadable(
    'not-a-phone',
    `“${maskNumber(text)}”不是有效的电话号码。`,
    '请填写11位手机号码，或带区号的固定电话，例如 0556-5346789。',
  );
}
