import type { RawValue } from '../../evidence/workbook-reading.ts';
import type { CellType } from '../form-edition.ts';
import { isDash, normaliseText } from '../normalise-text.ts';
import { interpretCode } from './interpret-code.ts';
import { interpretDate } from './interpret-date.ts';
import { type DivisionSetting, interpretDivision } from './interpret-division.ts';
import { interpretNumber } from './interpret-number.ts';
import { interpretText } from './interpret-text.ts';
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
      if (type.kind !== 'text') {
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
      return interpretNumber(raw, type);
    case 'text':
      return interpretText(raw, type);
    case 'date':
      return interpretDate(raw);
    case 'code':
      return interpretCode(raw, type.codes);
    case 'division':
      return interpretDivision(raw, type, divisions);
    case 'yes-no':
      return interpretYesNo(raw);
  }
}
