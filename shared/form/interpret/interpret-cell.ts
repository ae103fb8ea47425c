import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CellType } from '../cell-type.ts';
import { isDash, normaliseText } from '../normalise-text.ts';
import { interpretBankAccount } from './interpret-bank-account.ts';
import { interpretCode } from './interpret-code.ts';
import { interpretDate } from './interpret-date.ts';
import { type DivisionSetting, interpretDivision } from './interpret-division.ts';
import { interpretLongText } from './interpret-long-text.ts';
import { interpretNumber } from './interpret-number.ts';
import { interpretPeriod } from './interpret-period.ts';
import { interpretPersonId } from './interpret-person-id.ts';
import { interpretPhone } from './interpret-phone.ts';
import { interpretText } from './interpret-text.ts';
import { interpretUnit } from './interpret-unit.ts';
import { interpretYesNo } from './interpret-yes-no.ts';
import { BLANK, type Interpretation, read, unreadable } from './interpretation.ts';

/** Reads one cell as the form defines it. An empty text is blank, a dash is “not applicable” where that may be said. */
export function interpretCell(
  raw: RawValue | undefined,
  type: CellType,
  mayBeNotApplicable: boolean,
  divisions: DivisionSetting,
): Interpretation {
  if (raw === undefined) return read(BLANK);
  if (raw.kind === 'text') {
    const tidy = normaliseText(raw.text);
    if (tidy === '') return read(BLANK);
    if (isDash(tidy)) {
      if (mayBeNotApplicable) return read({ kind: 'not-applicable' });
      if (type.kind !== 'text' && type.kind !== 'long-text') {
        return unreadable(
          'dash-not-allowed',
          '此处不能填“—”。',
          '请填写实际数据；没有发生的填“0”，尚不掌握的请先核实。',
        );
      }
    }
  }
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return interpretNumber(raw, type);
    case 'text':
      return interpretText(raw, type);
    case 'long-text':
      return interpretLongText(raw, type);
    case 'date':
      return interpretDate(raw);
    case 'period':
      return interpretPeriod(raw, type);
    case 'code':
      return interpretCode(raw, type.codes, divisions.on);
    case 'division':
      return interpretDivision(raw, type, divisions);
    case 'unit':
      return interpretUnit(raw, type, divisions);
    case 'person-id':
      return interpretPersonId(raw);
    case 'phone':
      return interpretPhone(raw);
    case 'bank-account':
      return interpretBankAccount(raw);
    case 'yes-no':
      return interpretYesNo(raw);
  }
}
