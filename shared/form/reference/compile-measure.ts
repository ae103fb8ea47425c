import { type ASTNode, serialize } from '@marcbachmann/cel-js';
import { compileExpression } from '../expression.ts';
import type { Table } from '../form-edition.ts';
import { columnVariables, PERIOD_VARIABLES } from '../rule-variables.ts';
import type { PathStep } from './path-of.ts';
import type { ExpressionType, Measure, MeasureKey } from './reference.ts';
import { resolveCellFunction } from './resolve-cell-function.ts';
import type { RuleScope } from './rule-scope.ts';

export type Problem = { problem: string };

const MEASURES: readonly string[] = ['sum', 'count', 'min', 'max', 'distinct'];
export const isMeasure = (step: PathStep | undefined): step is Required<PathStep> =>
  step?.args !== undefined && MEASURES.includes(step.name);

export const textOf = (node: ASTNode): string => serialize(node);

/** `sum(amount, kind == "a")`: names inside are columns of the counted table. */
export function compileMeasure(
  { name, args }: Required<PathStep>,
  table: Table,
): { measure: Measure; type: ExpressionType } | Problem {
  const how = name as Measure['how'];
  const [first, second, extra] =
    how === 'count' ? [undefined, args[0], args[1]] : [args[0], args[1], args[2]];
  if (extra || (how !== 'count' && !first))
    return { problem: `${name} 应写作 ${how === 'count' ? 'count(条件)' : `${name}(栏目, 条件)`}` };
  const variables = columnVariables(table.columns);
  const resolve = resolveCellFunction(variables);
  const compile = (node: ASTNode, types: readonly ExpressionType[]) =>
    compileExpression(textOf(node), { ...variables, ...PERIOD_VARIABLES }, types, resolve);
  const of = first && compile(first, how === 'sum' ? ['Decimal'] : ['Decimal', 'string']);
  if (of && 'problem' in of) return of;
  const where = second && compile(second, ['bool']);
  if (where && 'problem' in where) return where;
  return {
    measure: {
      how,
      ...(of ? { of: of.expression } : {}),
      ...(where ? { where: where.expression } : {}),
    },
    type: (how === 'min' || how === 'max') && of ? of.expression.type : 'Decimal',
  };
}

/** `by(household, id)`: pairs of a column of the counted table and a value of the row that asks. */
export function compileMeasureKeys(
  args: readonly ASTNode[],
  table: Table,
  scope: RuleScope,
): { keys: MeasureKey[] } | Problem {
  if (args.length === 0 || args.length % 2 === 1) return { problem: 'by 应写作 by(对方栏目, 本行的值)' };
  const keys: MeasureKey[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const [theirs, ours] = [args[at], args[at + 1]];
    const column = theirs?.op === 'id' ? theirs.args : '';
    if (!table.columns.some(({ id }) => id === column))
      return { problem: `表 ${table.id} 没有名为 ${theirs ? textOf(theirs) : ''} 的栏目` };
    const value =
      ours && compileExpression(textOf(ours), { ...scope.cells, ...PERIOD_VARIABLES }, ['string', 'Decimal']);
    if (!value) continue;
    if ('problem' in value) return value;
    keys.push({ theirs: column, ours: value.expression });
  }
  return { keys };
}
