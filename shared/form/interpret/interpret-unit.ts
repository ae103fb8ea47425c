import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CellType } from '../cell-type.ts';
import { normaliseText } from '../normalise-text.ts';
import type { DivisionSetting } from './interpret-division.ts';
import { plainText } from './interpret-text.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';

/** A division or a registered local unit, by code or by name; the value is the code. */
export function interpretUnit(
  raw: RawValue,
  type: Extract<CellType, { kind: 'unit' }>,
  { register, unit, on }: DivisionSetting,
): Interpretation {
  const text = normaliseText(plainText(raw) ?? '').replaceAll(' ', '');
  const found = register.find(text, on) ?? register.named(text, on, unit) ?? register.named(text, on);
  if (!found || !(type.anywhere || register.isWithin(found.code, unit))) {
    const whose = type.anywhere || !register.ever(unit) ? '' : `${register.nameOn(unit, on)}范围内`;
    return unreadable(
      'unknown-unit',
      `“${text}”不是${whose}已登记的行政区划或单位。`,
      '请填写登记的全称或代码；新设单位请先登记。',
    );
  }
  const name = register.nameOn(found.code, on);
  return read(
    { kind: 'code', value: found.code },
    text === name || text === found.code
      ? []
      : [
          {
            kind: 'name-not-in-force',
            severity: 'D',
            message: `“${text}”在本报告期的正式名称为“${name}”，系统按“${name}”读取。`,
            todo: '读取结果无误的，不必处理。',
          },
        ],
  );
}
