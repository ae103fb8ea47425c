import type { ASTNode } from '@marcbachmann/cel-js';
import { Environment } from '@marcbachmann/cel-js';
import { Decimal } from '../quantity/decimal.ts';
import { roundHalfUp } from '../quantity/round-half-up.ts';

export type ExpressionType = 'Decimal' | 'string' | 'bool';
export type ExpressionValue = Decimal | string | boolean;

/** A checked CEL expression. Over a value that is not known it is itself unknown: `undefined`, never false or zero. */
export type Expression = {
  text: string;
  /** The variables it reads, each once, in order of appearance. */
  references: readonly string[];
  evaluate(lookUp: (name: string) => ExpressionValue | undefined): ExpressionValue | undefined;
};

const exact = (value: bigint | number) => new Decimal(String(value));

// Literals in a rule are written 2 or 0.05; their text is taken as the exact decimal, so no float ever counts.
const base = new Environment()
  .registerType('Decimal', { ctor: Decimal, fields: {} })
  .registerOperator('-Decimal', (a: Decimal) => a.negated())
  .registerFunction('round(Decimal, int): Decimal', (value: Decimal, places: bigint) =>
    roundHalfUp(value, Number(places)),
  )
  .registerFunction('abs(Decimal): Decimal', (value: Decimal) => value.abs());

const ARITHMETIC: Record<string, (a: Decimal, b: Decimal) => Decimal> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => a.div(b),
};
const ORDER: Record<string, (a: Decimal, b: Decimal) => boolean> = {
  '<': (a, b) => a.lt(b),
  '<=': (a, b) => a.lte(b),
  '>': (a, b) => a.gt(b),
  '>=': (a, b) => a.gte(b),
};
for (const [sign, apply] of Object.entries({ ...ARITHMETIC, ...ORDER })) {
  base.registerOperator(`Decimal ${sign} Decimal`, apply);
  for (const literal of ['int', 'double']) {
    base.registerOperator(`Decimal ${sign} ${literal}`, (a: Decimal, b: bigint | number) =>
      apply(a, exact(b)),
    );
    base.registerOperator(`${literal} ${sign} Decimal`, (a: bigint | number, b: Decimal) =>
      apply(exact(a), b),
    );
  }
}
base.registerOperator('Decimal == Decimal', (a: Decimal, b: Decimal) => a.eq(b));
for (const literal of ['int', 'double']) {
  base.registerOperator(`Decimal == ${literal}`, (a: Decimal, b: bigint | number) => a.eq(exact(b)));
}

function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) collect(child, names);
  else if (node !== null && typeof node === 'object' && 'op' in node) {
    const { op, args } = node as ASTNode;
    if (op === 'id') names.add(args);
    else collect(args, names);
  }
}

/**
 * Compiles `text` over the given variables.
 * @returns the expression, or one Chinese line that says what is wrong (unknown variable, mismatched types).
 */
export function compileExpression(
  text: string,
  variables: Readonly<Record<string, 'Decimal' | 'string'>>,
  result: ExpressionType,
): { expression: Expression } | { problem: string } {
  const environment = base.clone();
  for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, type);
  const checked = environment.check(text);
  if (!checked.valid)
    return { problem: `表达式“${text}”有误（${checked.error?.message.split('\n')[0] ?? ''}）` };
  if (checked.type !== result) return { problem: `结果类型为 ${checked.type}，此处应为 ${result}` };
  const run = environment.parse(text);
  const names = new Set<string>();
  collect(run.ast, names);
  const references = [...names].filter((name) => name in variables);
  return {
    expression: {
      text,
      references,
      evaluate(lookUp) {
        const values: Record<string, ExpressionValue> = {};
        for (const name of references) {
          const value = lookUp(name);
          if (value === undefined) return undefined;
          values[name] = value;
        }
        const value: ExpressionValue = run(values);
        // A division by zero is not a number: unknown.
        return value instanceof Decimal && !value.isFinite() ? undefined : value;
      },
    },
  };
}
