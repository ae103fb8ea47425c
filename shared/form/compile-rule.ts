import { applyTolerance } from './apply-tolerance.ts';
import type { Report } from './edition-problem.ts';
import type { WrittenRule } from './edition-schema.ts';
import { compileExpression } from './expression.ts';
import type { Rule, Table } from './form-edition.ts';
import { compileMessage } from './message-template.ts';
import { nearestName } from './nearest-name.ts';
import { type Expression, isLate, withNested } from './reference/reference.ts';
import { fixedRowIds } from './reference/resolve-in-table.ts';
import { referenceResolver } from './reference/resolve-reference.ts';
import type { RuleScope } from './reference/rule-scope.ts';
import { columnVariables, PERIOD_VARIABLES, rowVariables } from './rule-variables.ts';

/** Names an expression of the rule may use without saying more, and where its fault may stand. */
function cellsOf(written: WrittenRule, table: Table) {
  const columns = columnVariables(table.columns);
  switch (written.each) {
    case 'row':
      return { cells: columns, places: Object.keys(columns) };
    case 'column':
      return { cells: rowVariables(table), places: Object.keys(rowVariables(table)) };
    case 'group': {
      const by = (written.by ?? []).filter((id) => id in columns);
      const cells = Object.fromEntries(Object.entries(columns).filter(([id]) => by.includes(id)));
      return { cells, places: Object.keys(columns) };
    }
    case 'table': {
      const places = Object.keys(columns);
      return {
        cells: {},
        places:
          table.shape === 'list'
            ? places
            : fixedRowIds(table).flatMap((row) => places.map((column) => `${row}.${column}`)),
      };
    }
  }
}

function reportShape(written: WrittenRule, table: Table, wrong: Report): void {
  const columns = Object.keys(columnVariables(table.columns));
  if (written.each === 'column' && table.shape !== 'fixed')
    wrong(['each'], '只有固定表才能逐栏审核（each: column）');
  if (written.each === 'group' && table.shape !== 'list')
    wrong(['each'], '只有清单才能分组审核（each: group）');
  if (written.each === 'group' && !written.by) wrong(['by'], '分组审核需要 by（按哪些栏目分组）');
  if (written.each !== 'group' && written.by) wrong(['by'], '只有分组审核才指定 by');
  for (const [index, id] of (written.by ?? []).entries())
    if (!columns.includes(id)) wrong(['by', index], `没有名为 ${id} 的栏目${nearestName(id, columns)}`);
  if (written.holds === undefined && written.filled.length === 0)
    wrong(['holds'], '审核关系需要 holds 或 filled');
  if (written.tolerance && written.holds === undefined) wrong(['tolerance'], '有 tolerance 时需要 holds');
  const figures = table.columns.filter(({ role }) => role === 'figure').map(({ id }) => id);
  for (const [index, id] of (written.columns ?? []).entries()) {
    if (!figures.includes(id))
      wrong(['columns', index], `没有名为 ${id} 的数字栏目${nearestName(id, figures)}`);
    if (written.each !== 'column') wrong(['columns', index], '只有逐栏审核才指定 columns');
  }
}

/** A rule with its names resolved; undefined when something was reported. */
export function compileRule(
  written: WrittenRule,
  scope: Omit<RuleScope, 'cells' | 'grouped'>,
  report: Report,
): Rule | undefined {
  const { table } = scope;
  let sound = true;
  const wrong: Report = (path, problem) => {
    sound = false;
    report(path, `审核关系 ${written.id}：${problem}`);
  };
  reportShape(written, table, wrong);
  // What a rule is judged on decides what its names mean: the rest would only repeat the first mistake.
  if (!sound) return undefined;
  const { cells, places } = cellsOf(written, table);
  const variables = { ...cells, ...PERIOD_VARIABLES };
  const resolve = referenceResolver({ ...scope, cells, grouped: written.each === 'group' });
  const compile = (key: 'when' | 'holds', text: string | undefined): Expression | undefined => {
    if (text === undefined) return undefined;
    const compiled = compileExpression(text, variables, 'bool', resolve);
    if ('expression' in compiled) return compiled.expression;
    wrong([key], compiled.problem);
    return undefined;
  };
  const when = compile('when', written.when);
  const exactly = compile('holds', written.holds);
  const tolerant = exactly && written.tolerance ? applyTolerance(exactly.text, written.tolerance) : undefined;
  if (tolerant && 'problem' in tolerant) wrong(['tolerance'], tolerant.problem);
  const holds = tolerant && 'text' in tolerant ? compile('holds', tolerant.text) : exactly;
  for (const [index, name] of written.filled.entries())
    if (!(name in cells))
      wrong(['filled', index], `没有名为 ${name} 的单元格${nearestName(name, Object.keys(cells))}`);
  if (!places.includes(written.at))
    wrong(['at'], `没有名为 ${written.at} 的单元格${nearestName(written.at, places)}`);
  const words = [
    ...(written.each === 'column' ? ['column'] : []),
    ...(written.each === 'row' && table.shape === 'fixed' ? ['label', 'unit'] : []),
    ...(written.tolerance ? ['tolerance'] : []),
  ];
  const compiled = compileMessage(
    written.message,
    new Set([...Object.keys(cells), ...words]),
    variables,
    resolve,
  );
  if ('problem' in compiled) wrong(['message'], compiled.problem);
  if (!sound || 'problem' in compiled) return undefined;
  const figures = table.columns.filter(({ role }) => role === 'figure').map(({ id }) => id);
  const inMessage = compiled.message.parts.flatMap((part) =>
    'expression' in part ? part.expression.compound : [],
  );
  const references = withNested([...(when?.compound ?? []), ...(holds?.compound ?? []), ...inMessage]);
  return {
    id: written.id,
    severity: written.severity,
    each: written.each,
    columns: written.columns ?? figures,
    by: written.by ?? [],
    ...(when ? { when } : {}),
    ...(holds ? { holds } : {}),
    ...(written.tolerance ? { tolerance: written.tolerance } : {}),
    filled: written.filled,
    at: written.at,
    message: compiled.message,
    todo: written.todo,
    source: written.source,
    references,
    late: written.each !== 'row' || references.some(isLate),
  };
}
