import type { RawValue } from '../../evidence/workbook-reading.ts';
import { maskNumber } from '../mask.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';
import { numberText } from './number-text.ts';

/** 银行账号: 8 to 32 digits as text. Banks differ too much for more to be checked. */
export function interpretBankAccount(raw: RawValue): Interpretation {
  const written = numberText(raw, '银行账号');
  if ('refused' in written) return written.refused;
  const text = written.text.replaceAll('-', '');
  if (/^\d{8,32}$/.test(text)) return read({ kind: 'text', value: text }, written.faults);
  return unreadable(
    'not-a-bank-account',
    `“${maskNumber(text)}”不是有效的银行账号。`,
    '银行账号应为8至32位数字，请对照存折或银行卡核对。',
  );
}
