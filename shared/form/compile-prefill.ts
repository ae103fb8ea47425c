import type { Report } from './edition-problem.ts';
import type { WrittenTable } from './edition-schema.ts';
import { compileExpression } from './expression.ts';
import type { Column, Table } from './form-edition.ts';
import { withNested } from './reference/reference.ts';
import { referenceResolver } from './reference/resolve-reference.ts';
import type { RuleScope } from './reference/rule-scope.ts';
import { columnVariables, PERIOD_VARIABLES } from './rule-variables.ts';

/** The columns with what the system fills in beforehand: from earlier submissions, other forms or the registers. */
export function compilePrefill(
  table: Table,
  written: WrittenTable | undefined,
  scope: Pick<RuleScope, 'tables' | 'otherForm'>,
  report: Report,
): readonly Column[] {
  if (!written || written.shape === 'narrative') return table.columns;
  const cells = columnVariables(table.columns);
  const variables = { ...cells, ...PERIOD_VARIABLES };
  const resolve = referenceResolver({ ...scope, table, cells, grouped: false });
  return table.columns.map((column, index) => {
    const text = written.columns[index]?.prefill;
    if (text === undefined) return column;
    const wrong = (problem: string) => report(['columns', index, 'prefill'], problem);
    const compiled = compileExpression(text, variables, cells[column.id] ?? 'string', resolve);
    if ('problem' in compiled) {
      wrong(compiled.problem);
      return column;
    }
    const { expression } = compiled;
    const key = table.shape === 'list' ? table.key : [];
    if (expression.references.some((name) => name in cells && !key.includes(name)))
      wrong(`栏目 ${column.id} 的预填只能使用上期、上年同期、其他报表、台账和本行的关键字`);
    else if (
      withNested(expression.compound).some((reference) => 'book' in reference && reference.book === 'own')
    )
      wrong(`栏目 ${column.id} 的预填不能使用本期数据`);
    return { ...column, prefill: expression };
  });
}
