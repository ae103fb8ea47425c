import type { RawValue } from '../../evidence/workbook-reading.ts';
import { parseCivilDate } from '../../period/civil-date.ts';
import { normaliseText } from '../normalise-text.ts';
import { type Interpretation, read, tidied, unreadable } from './interpretation.ts';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const WANTED = '请按“2018-09-30”的格式填写日期。';

export function interpretDate(raw: RawValue): Interpretation {
  if (raw.kind === 'date') return read({ kind: 'date', value: raw.date });
  if (raw.kind !== 'text') {
    const shown = raw.kind === 'number' ? raw.text : raw.kind === 'error' ? raw.code : '逻辑值';
    return unreadable('not-a-date', `“${shown}”不是日期。`, WANTED);
  }
  const tidy = normaliseText(raw.text).replaceAll(' ', '');
  const match = WRITTEN.exec(tidy);
  const date =
    match && parseCivilDate(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`);
  if (!date) return unreadable('not-a-date', `“${raw.text}”不是有效日期。`, WANTED);
  return read({ kind: 'date', value: date }, date === raw.text ? [] : [tidied(raw.text, date)]);
}
