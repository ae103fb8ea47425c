import type { ASTNode } from '@marcbachmann/cel-js';
import { parse } from '@marcbachmann/cel-js';

function write(node: ASTNode, addressOf: (name: string) => string): string {
  const both = (sign: string, [a, b]: [ASTNode, ASTNode]) =>
    `(${write(a, addressOf)}${sign}${write(b, addressOf)})`;
  switch (node.op) {
    case 'id':
      return addressOf(node.args);
    case 'value':
      return String(node.args);
    case '+':
    case '-':
    case '*':
    case '/':
      return both(node.op, node.args);
    case 'call':
      if (node.args[0] === 'round' || node.args[0] === 'abs') {
        return `${node.args[0].toUpperCase()}(${node.args[1].map((arg) => write(arg, addressOf)).join(',')})`;
      }
  }
  throw new RangeError(`no Excel formula for ${node.input}`);
}

/**
 * The same computation as an Excel formula, for the county's convenience: empty while an input is missing, “—” or a
 * divisor is zero. The system recomputes the figure itself and never trusts this one.
 */
export function excelFormula(
  expression: string,
  references: readonly string[],
  addressOf: (name: string) => string,
): string {
  const cells = references.map(addressOf);
  return `IF(COUNT(${cells.join(',')})<${cells.length},"",IFERROR(${write(parse(expression).ast, addressOf)},""))`;
}
