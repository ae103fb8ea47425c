import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CellType } from '../cell-type.ts';
import { normaliseText } from '../normalise-text.ts';
import { BLANK, type Interpretation, read, unreadable } from './interpretation.ts';

/** The text a cell shows, or undefined when it shows none that can be taken as text. */
export function plainText(raw: RawValue): string | undefined {
  if (raw.kind === 'text') return raw.text;
  if (raw.kind === 'number') return raw.text;
  if (raw.kind === 'date') return raw.date;
  return undefined;
}

export function interpretText(raw: RawValue, type: Extract<CellType, { kind: 'text' }>): Interpretation {
  if (raw.kind === 'error')
    return unreadable('error-value', `此处为错误值“${raw.code}”。`, '请改正公式或直接填写文字。');
  if (raw.kind === 'boolean') return unreadable('not-text', '此处为逻辑值，不是文字。', '请填写文字。');
  // Excel keeps only 15 digits of a number: an identity or account number typed as a number is already damaged.
  if (raw.kind === 'number' && /^\d{16,}$|[eE]\+/.test(raw.text)) {
    return unreadable(
      'digits-lost',
      `“${raw.text}”是以数字形式填写的长号码，后几位已经丢失。`,
      '请把单元格格式改为“文本”后重新填写完整号码。',
    );
  }
  const text = plainText(raw) ?? '';
  const tidy = normaliseText(text);
  if (tidy === '') return read(BLANK);
  if (tidy.length > type.longest) {
    return unreadable(
      'too-long',
      `文字共${tidy.length}个字，超过${type.longest}个字。`,
      `请压缩到${type.longest}个字以内。`,
    );
  }
  return read({ kind: 'text', value: tidy });
}
