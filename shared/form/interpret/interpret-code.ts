import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CivilDate } from '../../period/civil-date.ts';
import { type CodeList, isInForce, itemsOn, itemWritten } from '../code-list.ts';
import { normaliseText } from '../normalise-text.ts';
import { plainText } from './interpret-text.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';

/** More choices than this are not listed in a message. */
const LISTED = 20;

export function interpretCode(raw: RawValue, codes: CodeList, on: CivilDate): Interpretation {
  const text = normaliseText(plainText(raw) ?? '');
  const item = itemWritten(codes, text);
  if (item && isInForce(item, on)) return read({ kind: 'code', value: item.code });
  const shown = raw.kind === 'error' ? raw.code : text;
  const choices = itemsOn(codes, on).map(({ name }) => name);
  const todo =
    choices.length > LISTED
      ? '请从下拉列表或“填报说明”中的代码表选择。'
      : `请从下列选项中选择：${choices.join('、')}。`;
  if (item)
    return unreadable('code-not-in-force', `“${shown}”在本报告期不是“${codes.title}”的可选项。`, todo);
  return unreadable('not-in-code-list', `“${shown}”不在“${codes.title}”的可选项中。`, todo);
}
