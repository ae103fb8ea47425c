import type { CellType } from '../form/cell-type.ts';
import { itemsOn } from '../form/code-list.ts';
import type { Column, Table } from '../form/form-edition.ts';
import { lastDay } from '../period/period.ts';
import type { FillInRequest } from './fill-in-request.ts';
import type { InputValidation } from './workbook-layout.ts';

function validationOf(
  type: CellType,
  column: Column,
  request: FillInRequest,
): Omit<InputValidation, 'range'> | undefined {
  const dash = column.notApplicable ? '；不适用的填“—”' : '';
  switch (type.kind) {
    case 'integer':
      return { rule: { kind: 'integer' }, prompt: `请填写整数；没有发生的填“0”${dash}。` };
    case 'decimal':
    case 'percent':
    case 'money':
      return {
        rule: { kind: 'decimal', places: type.places },
        prompt: `请填写数字，最多${type.places}位小数；没有发生的填“0”${dash}。`,
      };
    case 'date':
      return { rule: { kind: 'date' }, prompt: `请填写日期，例如 2018-09-30${dash}。` };
    case 'code':
      return {
        rule: { kind: 'list', items: itemsOn(type.codes, lastDay(request.period)).map(({ name }) => name) },
        prompt: `请从下拉列表中选择${dash}。`,
      };
    case 'division':
      return {
        rule: { kind: 'list', items: request.divisionNames.map(({ name }) => name) },
        prompt: '请从下拉列表中选择。',
      };
    case 'yes-no':
      return { rule: { kind: 'list', items: ['是', '否'] }, prompt: '请选择“是”或“否”。' };
    case 'text':
    case 'long-text':
    case 'period':
    case 'unit':
    case 'person-id':
    case 'phone':
    case 'bank-account':
      return undefined;
  }
}

/** Runs of rows that follow each other, so that a column's validation is a few ranges and not one per cell. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

export function inputValidations(
  table: Table,
  rows: readonly { row: number; columns: readonly Column[] }[],
  request: FillInRequest,
): InputValidation[] {
  const typeByRow = new Map(
    table.shape === 'fixed' ? rows.map(({ row }, index) => [row, fixedTypes(table)[index]]) : [],
  );
  return table.columns.flatMap((column, index) => {
    if (column.computed || column.role === 'label' || column.role === 'unit' || column.role === 'code')
      return [];
    const open = rows.filter(({ columns }) => columns.includes(column)).map(({ row }) => row);
    const kindOf = (row: number) =>
      typeByRow.get(row)?.kind === 'long-text' ? typeByRow.get(row) : (column.type ?? typeByRow.get(row));
    const kinds = Map.groupBy(open, (row) => JSON.stringify(kindOf(row)));
    return [...kinds.values()].flatMap((same) => {
      const type = kindOf(same[0] ?? 0);
      const validation = type && validationOf(type, column, request);
      if (!validation) return [];
      return runs(same).map(([top, bottom]) => ({
        range: { top, left: index + 1, bottom, right: index + 1 },
        ...validation,
      }));
    });
  });
}

function fixedTypes(table: Table): CellType[] {
  return table.shape === 'fixed' ? table.lines.flatMap((line) => ('row' in line ? [line.row.type] : [])) : [];
}
