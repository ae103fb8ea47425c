import { compileExpression, type ResolvedReference } from '../expression.ts';
import type { Table } from '../form-edition.ts';
import { nearestName } from '../nearest-name.ts';
import { columnVariables, PERIOD_VARIABLES } from '../rule-variables.ts';
import { compileMeasure, compileMeasureKeys, isMeasure, type Problem, textOf } from './compile-measure.ts';
import type { PathStep } from './path-of.ts';
import type { ExpressionType } from './reference.ts';
import { type Book, bookName, type MeasureKey } from './reference.ts';
import type { RuleScope } from './rule-scope.ts';

type Resolved = ResolvedReference | Problem | undefined;

export function fixedRowIds(table: Table): readonly string[] {
  return table.shape === 'fixed' ? table.lines.flatMap((line) => ('row' in line ? [line.row.id] : [])) : [];
}

function columnType(table: Table, column: string): ExpressionType | Problem {
  const variables = columnVariables(table.columns);
  const type = variables[column];
  return (
    type ?? {
      problem: `表 ${table.id} 没有名为 ${column} 的栏目${nearestName(column, Object.keys(variables))}`,
    }
  );
}

const stepText = ({ name, args }: PathStep) => (args ? `${name}(${args.map(textOf).join(', ')})` : name);

/** What stands behind the name of a table: a measure over its rows, a cell by row and column, or a row by its key. */
export function resolveInTable(
  book: Book,
  table: Table,
  steps: readonly PathStep[],
  scope: RuleScope,
): Resolved {
  const [first, second] = steps;
  const id = `${bookName(book)}.${table.id}.${steps.map(stepText).join('.')}`;
  const place = { id, book, table: table.id };

  const measured = (step: PathStep, by: readonly MeasureKey[]): Resolved => {
    if (!isMeasure(step)) return undefined;
    const compiled = compileMeasure(step, table);
    if ('problem' in compiled) return compiled;
    return {
      reference: { ...place, kind: 'measure', measure: compiled.measure, by },
      type: compiled.type,
    };
  };

  if (isMeasure(first)) return steps.length === 1 ? measured(first, []) : undefined;
  if (first?.name === 'by' && first.args) {
    const keys = compileMeasureKeys(first.args, table, scope);
    if ('problem' in keys) return keys;
    if (!isMeasure(second)) return { problem: 'by(…) 后应写 sum、count、min、max 或 distinct' };
    return steps.length === 2 ? measured(second, keys.keys) : undefined;
  }
  if (!first || !second || second.args)
    return { problem: `${table.id} 后应写 指标.栏目、sum(栏目)、count(条件) 或 at(关键字).栏目` };
  const type = columnType(table, second.name);
  if (typeof type === 'object') return type;
  if (steps.length > 2) return undefined;
  const shownAs = table.columns.find((column) => column.id === second.name);
  if (first.name === 'at' && first.args) {
    const key = first.args.map((node) =>
      compileExpression(textOf(node), { ...scope.cells, ...PERIOD_VARIABLES }, ['string', 'Decimal']),
    );
    const wrong = key.find((each) => 'problem' in each);
    if (wrong) return wrong as Problem;
    const expressions = key.flatMap((each) => ('expression' in each ? [each.expression] : []));
    return {
      reference: { ...place, kind: 'keyed-cell', key: expressions, column: second.name, shownAs },
      type,
    };
  }
  if (fixedRowIds(table).includes(first.name) && !first.args)
    return { reference: { ...place, kind: 'cell', row: first.name, column: second.name, shownAs }, type };
  return {
    problem: `表 ${table.id} 没有名为 ${first.name} 的指标${nearestName(first.name, fixedRowIds(table))}`,
  };
}
