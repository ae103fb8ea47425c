import { serialize } from '@marcbachmann/cel-js';
import { compileExpression, type ReferenceResolver, type ResolvedReference } from '../expression.ts';
import { nearestName } from '../nearest-name.ts';
import { PERIOD_VARIABLES } from '../rule-variables.ts';
import type { Variables } from './reference.ts';

/**
 * `filled(x)`: whether the cell holds a value. `or_else(x, 0)`: the value, or the second where there is none. Both
 * may be any expression over the cells and the days of the period; `inside` understands what else may stand there:
 * `or_else(prev.total, 0)`.
 */
export function resolveCellFunction(cells: Variables, inside?: ReferenceResolver): ReferenceResolver {
  const variables = { ...cells, ...PERIOD_VARIABLES };
  const resolve: ReferenceResolver = ([{ name, args }, ...rest]):
    | ResolvedReference
    | { problem: string }
    | undefined => {
    if (rest.length > 0 || !args) return undefined;
    const [first, second, extra] = args;
    if (name === 'filled') {
      const of = first?.op === 'id' ? first.args : '';
      if (!(of in cells))
        return {
          problem: `filled(${first ? serialize(first) : ''}) 中没有这个栏目或指标${nearestName(of, Object.keys(cells))}`,
        };
      return { reference: { id: `filled(${of})`, kind: 'filled', of }, type: 'bool' };
    }
    if (name !== 'or_else') return undefined;
    if (!first || !second || extra) return { problem: 'or_else 应写作 or_else(值, 没有时的值)' };
    const of = compileExpression(
      serialize(first),
      variables,
      ['Decimal', 'string', 'bool'],
      inside ?? resolve,
    );
    if ('problem' in of) return of;
    const { type } = of.expression;
    const text = type === 'Decimal' ? `decimal(${serialize(second)})` : serialize(second);
    const otherwise = compileExpression(text, variables, type, inside ?? resolve);
    if ('problem' in otherwise) return { problem: `or_else 的第二个值应与第一个同类：${serialize(second)}` };
    return {
      reference: {
        id: `or_else(${serialize(first)}, ${serialize(second)})`,
        kind: 'or-else',
        of: of.expression,
        otherwise: otherwise.expression,
      },
      type,
    };
  };
  return resolve;
}
