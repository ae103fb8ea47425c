import type { Report } from './edition-problem.ts';
import type { WrittenRule } from './edition-schema.ts';
import { compileExpression, type Expression } from './expression.ts';
import type { Rule, Table } from './form-edition.ts';
import { compileMessage } from './message-template.ts';
import { columnVariables, PERIOD_VARIABLES, rowVariables } from './rule-variables.ts';

/** A rule with its names resolved; undefined when something was reported. */
export function compileRule(written: WrittenRule, table: Table, report: Report): Rule | undefined {
  let sound = true;
  const wrong: Report = (path, problem) => {
    sound = false;
    report(path, `审核关系 ${written.id}：${problem}`);
  };
  if (written.each === 'column' && table.shape !== 'fixed')
    wrong(['each'], '只有固定表才能逐栏审核（each: column）');
  const cells = written.each === 'row' ? columnVariables(table.columns) : rowVariables(table);
  const variables = { ...cells, ...PERIOD_VARIABLES };
  const compile = (key: 'when' | 'holds'): Expression | undefined => {
    const text = written[key];
    if (text === undefined) return undefined;
    const compiled = compileExpression(text, variables, 'bool');
    if ('expression' in compiled) return compiled.expression;
    wrong([key], compiled.problem);
    return undefined;
  };
  const when = compile('when');
  const holds = compile('holds');
  if (written.holds === undefined && written.filled.length === 0)
    wrong(['holds'], '审核关系需要 holds 或 filled');
  for (const [index, name] of written.filled.entries())
    if (!(name in cells)) wrong(['filled', index], `没有名为 ${name} 的单元格`);
  if (!(written.at in cells)) wrong(['at'], `没有名为 ${written.at} 的单元格`);
  const figures = table.columns.filter(({ role }) => role === 'figure').map(({ id }) => id);
  for (const [index, id] of (written.columns ?? []).entries()) {
    if (!figures.includes(id)) wrong(['columns', index], `没有名为 ${id} 的数字栏目`);
    if (written.each === 'row') wrong(['columns', index], '只有逐栏审核才指定 columns');
  }
  const words = written.each === 'column' ? ['column'] : table.shape === 'fixed' ? ['label', 'unit'] : [];
  const compiled = compileMessage(written.message, new Set([...Object.keys(cells), ...words]), variables);
  if ('problem' in compiled) wrong(['message'], compiled.problem);
  if (!sound || 'problem' in compiled) return undefined;
  return {
    id: written.id,
    severity: written.severity,
    each: written.each,
    columns: written.columns ?? figures,
    ...(when ? { when } : {}),
    ...(holds ? { holds } : {}),
    filled: written.filled,
    at: written.at,
    message: compiled.message,
    todo: written.todo,
    source: written.source,
  };
}
