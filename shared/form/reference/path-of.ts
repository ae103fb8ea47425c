import type { ASTNode } from '@marcbachmann/cel-js';

/** One step of `form("x").main.count(kind == "a")`: a name, with arguments where it is called. */
export type PathStep = { name: string; args?: readonly ASTNode[] };
export type Path = readonly [PathStep, ...PathStep[]];

/** The steps of a chain of names and calls; undefined when the expression is something else. */
export function pathOf(node: ASTNode): Path | undefined {
  switch (node.op) {
    case 'id':
      return [{ name: node.args }];
    case 'call':
      return [{ name: node.args[0], args: node.args[1] }];
    case '.': {
      const before = pathOf(node.args[0]);
      return before && [...before, { name: node.args[1] }];
    }
    case 'rcall': {
      const before = pathOf(node.args[1]);
      return before && [...before, { name: node.args[0], args: node.args[2] }];
    }
    default:
      return undefined;
  }
}
