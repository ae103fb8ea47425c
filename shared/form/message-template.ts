import { compileExpression, type ReferenceResolver } from './expression.ts';
import type { Expression, Variables } from './reference/reference.ts';

/** A Chinese message with `{name}` for a value and `{=expression}` for a figure computed from values. */
export type MessageTemplate = { text: string; parts: readonly MessagePart[] };
type MessagePart = { literal: string } | { name: string } | { expression: Expression };

/**
 * `names` are the cells and words that may be put in; anything else in braces must be an expression (`{prev.total}`,
 * `{=a - b}`).
 * @returns the template, or one Chinese line naming the placeholder that nothing fills.
 */
export function compileMessage(
  text: string,
  names: ReadonlySet<string>,
  variables: Variables,
  resolve?: ReferenceResolver,
): { message: MessageTemplate } | { problem: string } {
  const parts: MessagePart[] = [];
  for (const piece of text.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith('{')) {
      if (piece !== '') parts.push({ literal: piece });
      continue;
    }
    const inside = piece.slice(1, -1);
    if (names.has(inside)) parts.push({ name: inside });
    else {
      const compiled = compileExpression(inside.replace(/^=/, ''), variables, ['Decimal', 'string'], resolve);
      if ('problem' in compiled) return { problem: `${piece} 在这里没有对应的值：${compiled.problem}` };
      parts.push(compiled);
    }
  }
  return { message: { text, parts } };
}

/** Puts the values in; `show` gives a value as the county wrote it, `evaluate` a computed one. */
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
