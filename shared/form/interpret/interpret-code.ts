import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CodeList } from '../code-list.ts';
import { normaliseText } from '../normalise-text.ts';
import { plainText } from './interpret-text.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';

export function interpretCode(raw: RawValue, codes: CodeList): Interpretation {
  const text = normaliseText(plainText(raw) ?? '');
  const item = codes.items.find(({ code, name }) => text === name || text === code);
  if (item) return read({ kind: 'code', value: item.code });
  const shown = raw.kind === 'error' ? raw.code : text;
  return unreadable(
    'not-in-code-list',
    `“${shown}”不在“${codes.title}”的可选项中。`,
    `请从下列选项中选择：${codes.items.map(({ name }) => name).join('、')}。`,
  );
}
