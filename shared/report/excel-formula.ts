import type { ASTNode } from '@marcbachmann/cel-js';
import { parse } from '@marcbachmann/cel-js';
import type { Expression } from '../form/reference/reference.ts';

/** Cell address of a column that holds a number; undefined for every other name. */
export type AddressOf = (name: string) => string | undefined;

function write(node: ASTNode, addressOf: AddressOf): string | undefined {
  const all = (nodes: readonly ASTNode[]) => {
    const written = nodes.map((each) => write(each, addressOf));
    return written.every((each) => each !== undefined) ? written : undefined;
  };
  switch (node.op) {
    case 'id':
      return addressOf(node.args);
    case 'value':
      return typeof node.args === 'bigint' || typeof node.args === 'number' ? String(node.args) : undefined;
    case '+':
    case '-':
    case '*':
    case '/': {
      const sides = all(node.args);
      return sides && `(${sides.join(node.op)})`;
    }
    case 'call': {
      const [name, args] = node.args;
      const written = name === 'round' || name === 'abs' ? all(args) : undefined;
      return written && `${name.toUpperCase()}(${written.join(',')})`;
    }
    default:
      return undefined;
  }
}

/**
 * The same computation as an Excel formula, for the county's convenience: empty while an input is missing, “—” or a
 * divisor is zero. The system recomputes the figure itself and never trusts this one.
 * @returns undefined where Excel cannot compute the same (conditions, codes, dates, what a blank stands for).
 */
export function excelFormula(expression: Expression, addressOf: AddressOf): string | undefined {
  const cells = expression.references.map(addressOf).filter((each) => each !== undefined);
  const written = write(parse(expression.text).ast, addressOf);
  if (written === undefined || cells.length === 0) return undefined;
  return `IF(COUNT(${cells.join(',')})<${cells.length},"",IFERROR(${written},""))`;
}
