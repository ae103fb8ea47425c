import { cellAddress } from '../evidence/cell-address.ts';
import { type CellType, isNumberType, placesOf } from '../form/cell-type.ts';
import { codeName } from '../form/code-list.ts';
import type { Column, FixedRow, Table } from '../form/form-edition.ts';
import { typeAt } from '../form/type-at.ts';
import { parseDecimal } from '../quantity/decimal.ts';
import { excelFormula } from './excel-formula.ts';
import type { FillInRequest } from './fill-in-request.ts';
import { rowNote } from './rule-note.ts';
import type { LayoutCell } from './workbook-layout.ts';

export type FillInPlace = {
  table: Table;
  column: Column;
  row: number;
  at: number;
  known: Readonly<Record<string, string>> | undefined;
  prefilled?: Readonly<Record<string, string>> | undefined;
  request: FillInRequest;
  fixedRow?: FixedRow;
  label?: { text: string; indent: number };
};

function content(
  text: string,
  type: CellType | undefined,
  request: FillInRequest,
): NonNullable<LayoutCell['content']> {
  if (text === '—') return { kind: 'text', text };
  if (isNumberType(type) && parseDecimal(text)) return { kind: 'number', value: text };
  if (type?.kind === 'date') return { kind: 'date', date: text };
  if (type?.kind === 'code') return { kind: 'text', text: codeName(type.codes, text) };
  if (type?.kind === 'division' || type?.kind === 'unit') {
    return { kind: 'text', text: request.divisionNames.find(({ code }) => code === text)?.name ?? text };
  }
  return { kind: 'text', text };
}

const withNote = (note: string | undefined) => (note === undefined ? {} : { note });

/** One cell of a fill-in row: printed text, “—” where the form fixes it, a formula, or an input with what is known. */
export function fillInCell({
  table,
  column,
  row,
  at,
  known,
  prefilled,
  request,
  fixedRow,
  label,
}: FillInPlace): LayoutCell {
  const base = { row, column: at };
  if (fixedRow && label && column.role === 'label') {
    return {
      ...base,
      role: 'label',
      content: { kind: 'text', text: label.text },
      align: 'left',
      indent: label.indent,
      ...withNote(rowNote(table, fixedRow.id)),
    };
  }
  if (fixedRow && (column.role === 'unit' || column.role === 'code')) {
    return {
      ...base,
      role: 'label',
      content: { kind: 'text', text: fixedRow[column.role] },
      align: 'center',
    };
  }
  if (fixedRow?.notApplicable.has(column.id)) {
    return { ...base, role: 'label', content: { kind: 'text', text: '—' }, align: 'center' };
  }
  const type = typeAt(column, fixedRow);
  const style = {
    align: isNumberType(type)
      ? ('right' as const)
      : type?.kind === 'text' || type?.kind === 'long-text'
        ? ('left' as const)
        : ('center' as const),
    ...(isNumberType(type) ? { places: placesOf(type) } : {}),
  };
  const own = known?.[column.id];
  const text = own ?? prefilled?.[column.id];
  if (column.computed) {
    const addressOf = (name: string) => {
      const index = table.columns.findIndex(({ id }) => id === name);
      const input = table.columns[index];
      return input && isNumberType(typeAt(input, fixedRow)) ? cellAddress(row, index + 1) : undefined;
    };
    const formula = excelFormula(column.computed, addressOf);
    // Without a formula the cell stays locked and empty: the system computes it when the workbook comes back.
    if (formula === undefined)
      return {
        ...base,
        role: 'computed',
        ...(text === undefined || text === '' ? {} : { content: content(text, type, request) }),
        ...style,
      };
    return {
      ...base,
      role: 'computed',
      content: { kind: 'formula', formula, ...(text === undefined || text === '' ? {} : { cached: text }) },
      ...style,
    };
  }
  return {
    ...base,
    role: own === undefined && text !== undefined ? 'prefilled' : 'input',
    ...(text === undefined || text === '' ? {} : { content: content(text, type, request) }),
    ...style,
  };
}
