import type { CellType } from './cell-type.ts';
import type { CodeList } from './code-list.ts';
import { compileNarrative } from './compile-narrative.ts';
import { compileType } from './compile-type.ts';
import type { Report } from './edition-problem.ts';
import type { WrittenColumn, WrittenTable } from './edition-schema.ts';
import { compileExpression } from './expression.ts';
import type { Column, FixedLine, Table } from './form-edition.ts';
import type { Expression, ExpressionType } from './reference/reference.ts';
import { resolveCellFunction } from './reference/resolve-cell-function.ts';
import { columnVariables, PERIOD_VARIABLES } from './rule-variables.ts';

function compileColumn(column: WrittenColumn, codeLists: readonly CodeList[], report: Report): Column {
  const printed = column.holds === 'label' || column.holds === 'unit' || column.holds === 'code';
  if (column.holds === 'entry' && !column.type) report(['type'], `栏目 ${column.id} 没有 type`);
  if (printed && column.type) report(['type'], `栏目 ${column.id} 由报表印出，不应有 type`);
  return {
    id: column.id,
    header: column.header,
    mark: column.mark,
    role: column.holds,
    ...(column.type ? { type: compileType(column.type, codeLists, report) } : {}),
    required: column.required === true,
    personal: column.personal,
    notApplicable: column['not-applicable'] !== false,
    ...(column['not-applicable'] === 'always' ? { alwaysNotApplicable: true } : {}),
    width: column.width,
  };
}

function reportRepeated(
  ids: readonly string[],
  what: string,
  report: (index: number, problem: string) => void,
): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report(index, `${what} ${id} 重复`);
  });
}

function compileLines(
  table: Extract<WrittenTable, { shape: 'fixed' }>,
  columns: readonly Column[],
  report: Report,
): FixedLine[] {
  const rows = table.rows.flatMap((line) => ('heading' in line ? [] : [line]));
  reportRepeated(
    rows.map(({ id }) => id),
    '指标',
    (index, problem) => report(['rows', index], problem),
  );
  reportRepeated(
    rows.map(({ code }) => code),
    '指标代码',
    (index, problem) => report(['rows', index], problem),
  );
  return table.rows.map((line, index) => {
    if ('heading' in line) return line;
    const { places, fixed, of, ...rest } = line;
    if (of !== undefined && !rows.some(({ id }) => id === of))
      report(['rows', index, 'of'], `没有名为 ${of} 的指标`);
    for (const id of Object.keys(fixed)) {
      if (!columns.some((column) => column.id === id))
        report(['rows', index, 'fixed', id], `没有名为 ${id} 的栏目`);
    }
    const type: CellType =
      places === 0 ? { kind: 'integer', minimum: '0' } : { kind: 'decimal', places, minimum: '0' };
    return {
      row: {
        ...rest,
        ...(of === undefined ? {} : { of }),
        type,
        required: true,
        notApplicable: new Set(Object.keys(fixed)),
      },
    };
  });
}

/** Columns and rows of one table; its rules come later, because they need its names. */
export function compileTable(table: WrittenTable, codeLists: readonly CodeList[], report: Report): Table {
  if (table.shape === 'narrative') return compileNarrative(table, report);
  const plain = table.columns.map((column, index) =>
    compileColumn(column, codeLists, (path, problem) => report(['columns', index, ...path], problem)),
  );
  reportRepeated(
    plain.map(({ id }) => id),
    '栏目',
    (index, problem) => report(['columns', index, 'id'], problem),
  );
  reportRepeated(
    plain.map(({ header }) => header.join('>')),
    '表头',
    (index, problem) => report(['columns', index, 'header'], problem),
  );
  const variables = columnVariables(plain);
  const compile = (index: number, key: 'computed' | 'required', wanted: ExpressionType) => {
    const text = table.columns[index]?.[key];
    if (typeof text !== 'string') return undefined;
    const compiled = compileExpression(
      text,
      { ...variables, ...PERIOD_VARIABLES },
      wanted,
      resolveCellFunction(variables),
    );
    if ('expression' in compiled) return compiled.expression;
    report(['columns', index, key], compiled.problem);
    return undefined;
  };
  const columns = plain.map((column, index): Column => {
    const computed: Expression | undefined = compile(index, 'computed', 'Decimal');
    const requiredWhen = compile(index, 'required', 'bool');
    return { ...column, ...(computed ? { computed } : {}), ...(requiredWhen ? { requiredWhen } : {}) };
  });
  const base = {
    id: table.id,
    sheet: table.sheet,
    columns,
    depth: Math.max(...columns.map(({ header }) => header.length)),
    rules: [],
  };
  if (table.shape === 'fixed')
    return { ...base, shape: 'fixed', narrative: false, lines: compileLines(table, columns, report) };
  for (const [index, id] of table.key.entries()) {
    if (!columns.some((column) => column.id === id)) report(['key', index], `没有名为 ${id} 的栏目`);
  }
  return {
    ...base,
    shape: 'list',
    key: table.key,
    lines: table.lines,
    coversChildren: table.covers === 'children',
    carriesRows: table.carry === 'prev',
  };
}
