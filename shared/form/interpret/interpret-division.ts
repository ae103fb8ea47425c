import type { DivisionCode } from '../../division/division.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CivilDate } from '../../period/civil-date.ts';
import type { CellType } from '../cell-type.ts';
import { normaliseText } from '../normalise-text.ts';
import { plainText } from './interpret-text.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';

/** Where a division is looked for: below the reporting unit, as it stood on the last day of the period. */
export type DivisionSetting = { register: DivisionRegister; unit: DivisionCode; on: CivilDate };

/** Takes a name in force, a name documents use (潜山县 in 2018) or the code itself; the value is the code in force. */
export function interpretDivision(
  raw: RawValue,
  type: Extract<CellType, { kind: 'division' }>,
  { register, unit, on }: DivisionSetting,
): Interpretation {
  const text = normaliseText(plainText(raw) ?? '').replaceAll(' ', '');
  const self = register.find(unit, on);
  if (type.unitItself && self && (text === unit || register.named(text, on) === self)) {
    return read({ kind: 'code', value: unit });
  }
  const byCode = register.find(text, on);
  const division = byCode?.parent === unit ? byCode : register.named(text, on, unit);
  if (!division) {
    return unreadable(
      'unknown-division',
      `“${text}”不是${self ? register.nameOn(unit, on) : '本单位'}在本报告期的下级行政区划或单位。`,
      '请填写县（市、区）全称，例如“怀宁县”。',
    );
  }
  const name = register.nameOn(division.code, on);
  return read(
    { kind: 'code', value: division.code },
    text === name || text === division.code
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
