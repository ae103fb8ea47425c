import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CellType } from '../cell-type.ts';
import { normaliseText } from '../normalise-text.ts';
import { plainText } from './interpret-text.ts';
import { BLANK, type Interpretation, read, unreadable } from './interpretation.ts';

/** Paragraphs keep their line breaks; the length counts characters without spaces, as 字数 are counted. */
export function interpretLongText(
  raw: RawValue,
  type: Extract<CellType, { kind: 'long-text' }>,
): Interpretation {
  if (raw.kind === 'error')
    return unreadable('error-value', `此处为错误值“${raw.code}”。`, '请改正公式或直接填写文字。');
  const text = (plainText(raw) ?? '')
    .split(/\r\n|\r|\n/)
    .map(normaliseText)
    .filter((line) => line !== '')
    .join('\n');
  if (text === '') return read(BLANK);
  const length = text.replace(/\s/g, '').length;
  if (length > type.longest) {
    return unreadable(
      'too-long',
      `共${length}字，超过${type.longest}字。`,
      `请压缩到${type.longest}字以内。`,
    );
  }
  if (length < type.shortest) {
    return read({ kind: 'text', value: text }, [
      {
        kind: 'too-short',
        severity: 'A',
        message: `共${length}字，少于${type.shortest}字。`,
        todo: `请写明具体情况，不少于${type.shortest}字。`,
      },
    ]);
  }
  return read({ kind: 'text', value: text });
}
