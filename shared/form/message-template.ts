import { compileExpression, type Expression } from './expression.ts';

/** A Chinese message with `{name}` for a value and `{=expression}` for a figure computed from values. */
export type MessageTemplate = { text: string; parts: readonly MessagePart[] };
type MessagePart = { literal: string } | { name: string } | { expression: Expression };

/** @returns the template, or one Chinese line naming the placeholder that nothing fills. */
export function compileMessage(
  text: string,
  names: ReadonlySet<string>,
  variables: Readonly<Record<string, 'Decimal' | 'string'>>,
): { message: MessageTemplate } | { problem: string } {
  const parts: MessagePart[] = [];
  for (const piece of text.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith('{')) {
      if (piece !== '') parts.push({ literal: piece });
      continue;
    }
    const inside = piece.slice(1, -1);
    if (inside.startsWith('=')) {
      const compiled = compileExpression(inside.slice(1), variables, 'Decimal');
      if ('problem' in compiled) return { problem: `${piece}: ${compiled.problem}` };
      parts.push(compiled);
    } else if (names.has(inside)) parts.push({ name: inside });
    else return { problem: `${piece} 在这里没有对应的值` };
  }
  return { message: { text, parts } };
}

/** Puts the values in; `show` gives a value as the county wrote it, `evaluate` a computed figure. */
export function fillMessage(
  template: MessageTemplate,
  show: (name: string) => string,
  evaluate: (expression: Expression) => string,
): string {
  return template.parts
    .map((part) =>
      'literal' in part ? part.literal : 'name' in part ? show(part.name) : evaluate(part.expression),
    )
    .join('');
}
