import type { RawValue } from '../../evidence/workbook-reading.ts';
import { type Decimal, parseDecimal } from '../../quantity/decimal.ts';
import { type NumberType, placesOf } from '../cell-type.ts';
import { normaliseText } from '../normalise-text.ts';
import { type CellFault, type Interpretation, read, tidied, unreadable } from './interpretation.ts';

// Excel computes with 15 significant digits and stores up to 17: 1.1 is kept in the file as 1.1000000000000001.
// What the county saw is the figure at 15 digits, so that is what it reported.
const EXCEL_DIGITS = 15;

const WANTED = '请填写数字，例如 1234 或 1234.56；没有发生的填“0”。';

function numberInFile(text: string): Decimal | 'lost-digits' | undefined {
  const stored = parseDecimal(text);
  if (!stored) return undefined;
  if (stored.abs().gte('1e15')) return 'lost-digits';
  return stored.toSignificantDigits(EXCEL_DIGITS);
}

function numberInText(text: string): Decimal | undefined {
  const tidy = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(tidy) ? parseDecimal(tidy) : undefined;
}

function checkBounds(value: Decimal, type: NumberType): CellFault[] {
  const faults: CellFault[] = [];
  const places = placesOf(type);
  const shown = value.toFixed();
  if (value.decimalPlaces() > places) {
    faults.push({
      kind: 'too-many-decimals',
      severity: 'A',
      message: places === 0 ? `“${shown}”应为整数。` : `“${shown}”的小数超过${places}位。`,
      todo: places === 0 ? '请填写整数。' : `请四舍五入，保留${places}位小数。`,
    });
  }
  if (value.lt(type.minimum)) {
    faults.push({
      kind: 'below-minimum',
      severity: 'A',
      message: `“${shown}”小于最小值${type.minimum}。`,
      todo: '请核对数字，此处不应为负数。',
    });
  }
  if (type.maximum !== undefined && value.gt(type.maximum)) {
    faults.push({
      kind: 'above-maximum',
      severity: 'A',
      message: `“${shown}”大于最大值${type.maximum}。`,
      todo: '请核对数字。',
    });
  }
  return faults;
}

export function interpretNumber(raw: RawValue, type: NumberType): Interpretation {
  if (raw.kind === 'boolean')
    return unreadable('not-a-number', `此处为逻辑值“${raw.value ? 'TRUE' : 'FALSE'}”，不是数字。`, WANTED);
  if (raw.kind === 'date')
    return unreadable(
      'not-a-number',
      `此处为日期“${raw.date}”，不是数字。`,
      '请把单元格格式改为“数值”，重新填写数字。',
    );
  if (raw.kind === 'error')
    return unreadable('error-value', `此处为错误值“${raw.code}”，不是数字。`, '请改正公式或直接填写数字。');
  if (raw.kind === 'number') {
    const value = numberInFile(raw.text);
    if (value === undefined) return unreadable('not-a-number', `“${raw.text}”不是数字。`, WANTED);
    if (value === 'lost-digits') {
      return unreadable(
        'too-many-digits',
        `数字“${raw.text}”超过15位，Excel 已不能准确保存。`,
        '请核对是否把证件号码或账号填在了数字栏；数字栏请填写不超过15位的数。',
      );
    }
    return read({ kind: 'number', value }, checkBounds(value, type));
  }
  const whole = normaliseText(raw.text);
  // 86.3% typed into a column of percent is the figure 86.3.
  const tidy = type.kind === 'percent' ? whole.replace(/ ?%$/, '') : whole;
  const value = numberInText(tidy);
  if (value === undefined) {
    const comma = /^\d+,\d+$/.test(tidy);
    return unreadable(
      'not-a-number',
      `“${raw.text}”不是有效数字${comma ? '：逗号不是小数点，也不符合千分位写法' : ''}。`,
      comma ? '小数请用小数点，例如 1.5；千分位写作 1,500。' : WANTED,
    );
  }
  const hint: CellFault =
    whole === raw.text && !tidy.includes(',')
      ? {
          kind: 'number-as-text',
          severity: 'D',
          message: `数字“${raw.text}”以文本形式保存，系统按数字读取。`,
          todo: '读取结果无误的，不必处理。',
        }
      : tidied(raw.text, value.toFixed());
  return read({ kind: 'number', value }, [hint, ...checkBounds(value, type)]);
}
