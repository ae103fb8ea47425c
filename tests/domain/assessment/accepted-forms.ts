import type { FormRow, PlacedValue } from '../../../shared/form/cell-value.ts';
import { parseInstant } from '../../../shared/period/instant.ts';
import { type Period, parsePeriod } from '../../../shared/period/period.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import type { AcceptedForm } from '../../../shared/submission/accepted-form.ts';

/** Cells of a row as an office would type them; the kind follows from the column. */
export type TypedRow = Readonly<Record<string, string>>;

const CODES = new Set(['county', 'matter', 'level', 'severity', 'outcome']);

function cellOf(column: string, text: string, place: { sheet: string; cell: string }): PlacedValue {
  if (text === '') return { kind: 'blank', ...place };
  if (text === '—') return { kind: 'not-applicable', ...place };
  if (column === 'result') return { kind: 'number', value: new Decimal(text), ...place };
  if (CODES.has(column)) return { kind: 'code', value: text, ...place };
  return { kind: ['occurred', 'due', 'closed'].includes(column) ? 'date' : 'text', value: text, ...place };
}

export function periodOfText(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new RangeError(text);
  return period;
}

const TABLES: Record<string, { table: string; sheet: string; key: string }> = {
  'provincial-result': { table: 'result', sheet: '省考核结果', key: 'county' },
  'municipal-record': { table: 'record', sheet: '日常考核记录', key: 'serial' },
};

/** An accepted revision holding these rows from row 5 of its sheet on. */
export function acceptedForm(form: string, rows: readonly TypedRow[], period = '2018'): AcceptedForm {
  const place = TABLES[form];
  if (!place) throw new RangeError(form);
  const placed = rows.map((row, at): FormRow => {
    const cells = Object.entries(row).map(([column, text], index) => {
      const cell = `${String.fromCharCode(65 + index)}${at + 5}`;
      return [column, cellOf(column, text, { sheet: place.sheet, cell })] as const;
    });
    return { table: place.table, key: row[place.key] ?? String(at + 1), cells: Object.fromEntries(cells) };
  });
  return {
    key: { form, period: periodOfText(period), unit: '340800' },
    edition: '2018',
    revision: {
      number: 1,
      sha256: (form === 'provincial-result' ? 'a1' : 'b2').repeat(32),
      fileName: `${form}.xlsx`,
    },
    submittedBy: 'reporter-340800',
    acceptedBy: 'city-office-1',
    acceptedAt: parseInstant('2019-01-10T01:00:00.000Z'),
    rows: placed,
  };
}
