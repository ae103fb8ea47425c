import type { RawValue } from '../../evidence/workbook-reading.ts';
import { normaliseText } from '../normalise-text.ts';
import { type CellFault, type Interpretation, unreadable } from './interpretation.ts';

/**
 * The characters of a 号码 (identity, phone, account): full-width made half-width, letters upper case, no spaces.
 * Numbers are never taken: a spreadsheet has already dropped leading zeros and everything after 15 digits.
 */
export function numberText(
  raw: RawValue,
  what: string,
): { text: string; faults: readonly CellFault[] } | { refused: Interpretation } {
  if (raw.kind === 'text') {
    const text = normaliseText(raw.text)
      .replace(/[\s’']/g, '')
      .toUpperCase();
    return { text, faults: text === raw.text ? [] : [NORMALISED] };
  }
  if (raw.kind === 'error')
    return { refused: unreadable('error-value', `此处为错误值“${raw.code}”。`, `请填写${what}。`) };
  return {
    refused: unreadable(
      'digits-lost',
      `${what}是以数字形式填写的，开头的0和第15位以后的数字可能已经丢失。`,
      `请把单元格格式改为“文本”后重新填写完整的${what}。`,
    ),
  };
}

/** Says that something was tidied without repeating a number that names a person. */
const NORMALISED: CellFault = {
  kind: 'normalised',
  severity: 'D',
  message: '号码含有全角字符、空格或小写字母，系统已按半角大写、不带空格读取。',
  todo: '读取结果无误的，不必处理。',
};
