import { parseCellAddress } from '../../../shared/evidence/cell-address.ts';
import type { ReadCell } from '../../../shared/evidence/workbook-reading.ts';
import type { PlacedValue } from '../../../shared/form/cell-value.ts';
import { type CheckedWorkbook, checkWorkbook } from '../../../shared/form/check/check-workbook.ts';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import type { FormEdition } from '../../../shared/form/form-edition.ts';
import { parseCivilDate } from '../../../shared/period/civil-date.ts';
import { lastDay, type Period } from '../../../shared/period/period.ts';
import { fillInLayout } from '../../../shared/report/fill-in-layout.ts';
import type { WorkbookLayout } from '../../../shared/report/workbook-layout.ts';
import { divisions } from '../templates-under-test.ts';
import { readingOf } from './layout-reading.ts';

/** What somebody typed into one cell, as the reader would deliver it. */
export type Typed = {
  text?: string;
  number?: string;
  error?: string;
  boolean?: boolean;
  date?: string;
  formula?: string;
  blank?: boolean;
};

export function typedCell(cell: ReadCell, typed: Typed): ReadCell | undefined {
  const { row, column } = cell;
  if (typed.blank) return undefined;
  const formula = typed.formula === undefined ? {} : { formula: typed.formula };
  if (typed.text !== undefined) return { row, column, raw: { kind: 'text', text: typed.text }, ...formula };
  if (typed.number !== undefined)
    return { row, column, raw: { kind: 'number', text: typed.number }, ...formula };
  if (typed.error !== undefined)
    return { row, column, raw: { kind: 'error', code: typed.error }, ...formula };
  if (typed.boolean !== undefined) return { row, column, raw: { kind: 'boolean', value: typed.boolean } };
  const date = parseCivilDate(typed.date ?? '');
  if (!date) throw new Error(`not a typed cell: ${JSON.stringify(typed)}`);
  return { row, column, raw: { kind: 'date', date, serial: '0' } };
}

export type Setting = { edition: FormEdition; unit: string; period: Period };

export function layoutFor({ edition, unit, period }: Setting, values: readonly FillInRow[]): WorkbookLayout {
  const on = lastDay(period);
  return fillInLayout(edition, {
    unit,
    unitName: divisions.nameOn(unit, on),
    period,
    divisionNames: divisions
      .childrenOf(unit, on)
      .map(({ code }) => ({ code, name: divisions.nameOn(code, on) })),
    values,
  });
}

/** Fills the form, types `changes` over it (by sheet address, `B7`), hides `hidden` rows and checks it. */
export async function checkFilled(
  setting: Setting,
  values: readonly FillInRow[],
  changes: Readonly<Record<string, Typed>> = {},
  hidden: readonly number[] = [],
): Promise<Extract<CheckedWorkbook, { outcome: 'read' }>> {
  const at = new Map(
    Object.entries(changes).map(([address, typed]) => {
      const place = parseCellAddress(address);
      return [`${place?.row}/${place?.column}`, typed];
    }),
  );
  const reading = readingOf(
    layoutFor(setting, values),
    (cell, sheet) => {
      const typed = sheet === '填报说明' ? undefined : at.get(`${cell.row}/${cell.column}`);
      return typed ? typedCell(cell, typed) : cell;
    },
    (_, row) => hidden.includes(row),
  );
  const checked = await checkWorkbook(reading, { ...setting, divisions });
  if (checked.outcome !== 'read') throw new Error(`not read: ${checked.refusal.message}`);
  return checked;
}

/** row.column → address, from a form that was read without a change. */
export function addresses(
  rows: readonly { key: string; cells: Readonly<Record<string, PlacedValue>> }[],
): Map<string, string> {
  return new Map(
    rows.flatMap(({ key, cells }) => Object.entries(cells).map(([id, { cell }]) => [`${key}.${id}`, cell])),
  );
}
