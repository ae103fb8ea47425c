import { isNumberType, placesOf } from '../form/cell-type.ts';
import type { PlacedValue } from '../form/cell-value.ts';
import { codeName } from '../form/code-list.ts';
import type { Column, FixedRow, FixedTable, FormEdition, Table } from '../form/form-edition.ts';
import { rowLabels } from '../form/row-label.ts';
import { typeAt } from '../form/type-at.ts';
import { parsePeriod, periodLabel } from '../period/period.ts';
import { formHeader } from './form-header.ts';
import type { PrintedFormRequest } from './printed-form-request.ts';
import { printedNarrative } from './printed-narrative.ts';
import type { BodyCell, FormSheet, ReportDocument, ReportPart, ReportTable } from './report-document.ts';

const places = (column: Column, row?: FixedRow) => {
  const type = typeAt(column, row);
  return isNumberType(type) ? placesOf(type) : 0;
};

function printCell(
  cell: PlacedValue | undefined,
  column: Column,
  request: PrintedFormRequest,
  row?: FixedRow,
): BodyCell {
  if (!cell || cell.kind === 'blank') return { kind: 'blank' };
  if (cell.kind === 'not-applicable') return { kind: 'not-applicable' };
  if (cell.kind === 'number') {
    // What was reported is printed in full, even where it has more decimals than the form asks for.
    return {
      kind: 'number',
      value: cell.value.toFixed(),
      places: Math.max(places(column, row), cell.value.decimalPlaces()),
    };
  }
  if (cell.kind === 'yes-no') return { kind: 'text', text: cell.value ? '是' : '否', align: 'center' };
  if (cell.kind === 'code' && column.type?.kind === 'code')
    return { kind: 'text', text: codeName(column.type.codes, cell.value) };
  if (cell.kind === 'code') return { kind: 'text', text: request.divisionName(cell.value) };
  const period = column.type?.kind === 'period' ? parsePeriod(cell.value) : undefined;
  return { kind: 'text', text: period ? periodLabel(period) : cell.value };
}

function printedRows(table: Table, request: PrintedFormRequest): BodyCell[][] {
  const own = request.rows.filter((row) => row.table === table.id);
  if (table.shape === 'list') {
    return own.map((row) => table.columns.map((column) => printCell(row.cells[column.id], column, request)));
  }
  const byKey = new Map(own.map((row) => [row.key, row]));
  const labels = rowLabels(table);
  return table.lines.map((line): BodyCell[] => {
    if ('heading' in line)
      return [{ kind: 'text', text: line.heading, bold: true, columns: table.columns.length }];
    const { row } = line;
    return table.columns.map((column): BodyCell => {
      if (column.role === 'label') return { kind: 'text', ...(labels.get(row.id) ?? { text: row.label }) };
      if (column.role === 'unit') return { kind: 'text', text: row.unit, align: 'center' };
      if (column.role === 'code') return { kind: 'text', text: row.code, align: 'center' };
      return printCell(byKey.get(row.id)?.cells[column.id], column, request, row);
    });
  });
}

function align(column: Column): 'left' | 'center' | 'right' {
  if (column.role === 'figure' || isNumberType(column.type)) return 'right';
  const words = column.type?.kind === 'text' || column.type?.kind === 'long-text';
  return column.role === 'label' || words ? 'left' : 'center';
}

function printedTable(table: Table, request: PrintedFormRequest): ReportTable {
  return {
    columns: table.columns.map((column) => ({ width: column.width, align: align(column) })),
    header: formHeader(table.columns, table.depth),
    rows: printedRows(table, request),
  };
}

function isNarrative(table: Table): table is FixedTable {
  return table.shape === 'fixed' && table.narrative === true;
}

function formSheet(edition: FormEdition, table: Table, request: PrintedFormRequest): FormSheet {
  const { head } = edition;
  return {
    title: edition.title,
    ...(edition.tables.length > 1 && table.sheet !== edition.title ? { subtitle: table.sheet } : {}),
    head: [
      { label: '表　　号：', value: head.tableNumber },
      { label: '制定机关：', value: head.maker },
      { label: '批准文号：', value: head.approval },
      ...(head.approval === '' ? [{ label: '', value: '内部工作报表' }] : []),
    ],
    line: {
      left: `填报单位：${request.unitName}`,
      centre: `报告期：${periodLabel(request.period)}`,
      right: `计量单位：${edition.measure}`,
    },
    table: printedTable(table, request),
    foot: edition.foot,
    // Once for the whole form, below the last of its tables.
    notes: table === edition.tables.findLast((each) => !isNarrative(each)) ? edition.notes : [],
  };
}

/** The statutory print of one submission: the form's own layout, filled with exactly what was accepted. */
export function printedForm(edition: FormEdition, request: PrintedFormRequest): ReportDocument {
  const parts = (table: Table): ReportPart[] =>
    isNarrative(table)
      ? printedNarrative(edition, table, request)
      : [{ kind: 'form', form: formSheet(edition, table, request) }];
  return {
    id: request.id,
    title: `${request.unitName}${edition.title}（${periodLabel(request.period)}）`,
    orientation: edition.orientation,
    createdOn: request.createdOn,
    ...(request.footMark === undefined ? {} : { footMark: request.footMark }),
    ...(request.verification === undefined ? {} : { verification: request.verification }),
    parts: edition.tables.flatMap((table, index) => [
      ...(index > 0 ? [{ kind: 'new-page' as const, sheet: table.sheet }] : []),
      ...parts(table),
    ]),
  };
}
