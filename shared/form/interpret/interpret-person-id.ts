import type { RawValue } from '../../evidence/workbook-reading.ts';
import { maskNumber } from '../mask.ts';
import { examinePersonId, type PersonIdProblem } from '../person-id.ts';
import { type CellFault, type Interpretation, read, unreadable } from './interpretation.ts';
import { numberText } from './number-text.ts';

const PROBLEMS: Record<PersonIdProblem, string> = {
  length: '位数不对：公民身份号码为18位，残疾人证号为20位或22位',
  characters: '含有不应出现的字符：除末位可为X外都应是数字',
  birth: '其中的出生日期不存在',
  'check-digit': '末位校验码不符，可能有一位写错',
  'card-kind': '残疾类别（1至7）或残疾等级（1至4）不对',
};

const OLD: CellFault = {
  kind: 'old-person-id',
  severity: 'D',
  message: '是15位的旧身份号码，没有校验码，系统只核对了出生日期。',
  todo: '请尽量换用18位公民身份号码。',
};

/** Data rule book: length, birth date and GB 11643 check digit; never repaired, always masked in the message. */
export function interpretPersonId(raw: RawValue): Interpretation {
  const written = numberText(raw, '证件号码');
  if ('refused' in written) return written.refused;
  const { text, faults } = written;
  const examined = examinePersonId(text);
  if (typeof examined === 'string') {
    const digits = examined === 'length' ? `（实为${text.length}位）` : '';
    return unreadable(
      'not-a-person-id',
      `“${maskNumber(text)}”不是有效的证件号码，${PROBLEMS[examined]}${digits}。`,
      '请对照身份证、户口簿或残疾人证逐位核对后改正。',
    );
  }
  return read({ kind: 'text', value: text }, examined.kind === 'citizen-15' ? [...faults, OLD] : faults);
}
