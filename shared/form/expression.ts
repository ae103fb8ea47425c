import type { ASTNode } from '@marcbachmann/cel-js';
import { parse } from '@marcbachmann/cel-js';
import { EXPRESSION_ENVIRONMENT, NoAnswer } from './expression-environment.ts';
import { expressionProblem } from './expression-problem.ts';
import { type Path, pathOf } from './reference/path-of.ts';
import type {
  Expression,
  ExpressionType,
  ExpressionValue,
  Reference,
  Variables,
} from './reference/reference.ts';

export type ResolvedReference = { reference: Reference; type: ExpressionType };
/** Understands chains such as `prev.total`; undefined for a chain that is plain CEL, a problem for a wrong one. */
export type ReferenceResolver = (path: Path) => ResolvedReference | { problem: string } | undefined;

type Found = { start: number; end: number; slot: string; resolved?: ResolvedReference };

/** Cells get names of our own, because CEL keeps some for itself (`list`, `type`). */
const cellSlot = (name: string) => `cell_${name}`;

function findReferences(root: ASTNode, variables: Variables, resolve: ReferenceResolver) {
  const found: Found[] = [];
  const plain = new Set<string>();
  const problems: string[] = [];
  const slots = new Map<string, string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child);
    if (Array.isArray(node) || node === null || typeof node !== 'object' || !('op' in node)) return;
    const ast = node as ASTNode;
    const path = pathOf(ast);
    if (ast.op === 'id' && ast.args in variables) {
      plain.add(ast.args);
      found.push({ start: ast.start, end: ast.end, slot: cellSlot(ast.args) });
      return;
    }
    const resolved = path && !(path.length === 1 && path[0].name in variables) ? resolve(path) : undefined;
    if (resolved && 'problem' in resolved) problems.push(resolved.problem);
    else if (resolved) {
      const { id } = resolved.reference;
      const slot = slots.get(id) ?? `known_${slots.size}`;
      slots.set(id, slot);
      found.push({ start: ast.start, end: ast.end, slot, resolved });
    } else visit(ast.args);
  };
  visit(root);
  return { found, plain: [...plain], problems };
}

function answerOf(run: () => ExpressionValue): ExpressionValue | undefined {
  try {
    return run();
  } catch (problem) {
    const cause = problem instanceof Error ? problem.cause : undefined;
    if (problem instanceof NoAnswer || cause instanceof NoAnswer) return undefined;
    throw problem;
  }
}

function withSlots(text: string, found: readonly Found[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, slot } of [...found].sort((a, b) => a.start - b.start)) {
    written += text.slice(from, start) + slot;
    from = end;
  }
  return written + text.slice(from);
}

/**
 * Compiles `text` over the given variables and, with `resolve`, over what lies beyond them.
 * @returns the expression, or one Chinese line that says what is wrong (unknown name, mismatched types).
 */
export function compileExpression(
  text: string,
  variables: Variables,
  result: ExpressionType | readonly ExpressionType[],
  resolve: ReferenceResolver = () => undefined,
): { expression: Expression } | { problem: string } {
  let root: ASTNode;
  try {
    root = parse(text).ast;
  } catch (problem) {
    return { problem: expressionProblem(text, (problem as Error).message, variables) };
  }
  const { found, plain, problems } = findReferences(root, variables, resolve);
  if (problems[0] !== undefined) return { problem: `表达式“${text}”有误：${problems[0]}` };
  const environment = EXPRESSION_ENVIRONMENT.clone();
  for (const name of plain) environment.registerVariable(cellSlot(name), variables[name] ?? 'string');
  const compound = new Map(
    found.flatMap(({ slot, resolved }) => (resolved ? [[slot, resolved] as const] : [])),
  );
  for (const [slot, { type }] of compound) environment.registerVariable(slot, type);
  const cel = withSlots(text, found);
  const checked = environment.check(cel);
  if (!checked.valid) return { problem: expressionProblem(text, checked.error?.message ?? '', variables) };
  const wanted = typeof result === 'string' ? [result] : result;
  const type = wanted.find((candidate) => candidate === checked.type);
  if (!type)
    return { problem: `表达式“${text}”的结果类型为 ${checked.type}，此处应为 ${wanted.join(' 或 ')}` };
  const run = environment.parse(cel);
  const [only] = found.length === 1 ? found : [];
  const whole = only && withSlots(text, found).trim() === only.slot ? only.resolved?.reference : undefined;
  const slots = [...compound].map(([slot, { reference }]) => ({ slot, reference }));
  const cells = plain.map((name) => ({ name, slot: cellSlot(name) }));
  return {
    expression: {
      text,
      type,
      references: plain,
      compound: slots.map(({ reference }) => reference),
      ...(whole ? { whole } : {}),
      evaluate(lookUp) {
        const values: Record<string, ExpressionValue> = {};
        for (const { name, slot } of cells) {
          const value = lookUp(name);
          if (value === undefined) return undefined;
          values[slot] = value;
        }
        for (const { slot, reference } of slots) {
          const value = lookUp(reference.id, reference);
          if (value === undefined) return undefined;
          values[slot] = value;
        }
        return answerOf(() => run(values));
      },
    },
  };
}
