import type { RawValue } from '../../evidence/workbook-reading.ts';
import { normaliseText } from '../normalise-text.ts';
import { plainText } from './interpret-text.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';

export function interpretYesNo(raw: RawValue): Interpretation {
  if (raw.kind === 'boolean') return read({ kind: 'yes-no', value: raw.value });
  const text = normaliseText(plainText(raw) ?? '');
  if (text === '是' || text === '√') return read({ kind: 'yes-no', value: true });
  if (text === '否' || text === '×') return read({ kind: 'yes-no', value: false });
  return unreadable('not-yes-no', `“${text}”不是“是”或“否”。`, '请填写“是”或“否”。');
}
