/**
 * The text of a file of templates/sources without the `aside` of the given rules. Each rule stands on one line there
 * (`  AQ-01: { …, aside: principle }`), so that a line can be changed without touching comments and order.
 */
export function dropAsides(text: string, ids: ReadonlySet<string>): string {
  return text.replaceAll(
    /^( {2}([A-Z]+-\d+): \{ .*?), aside: (?:\{ .*? \}|[\w-]+) \}$/gm,
    (line, kept: string, id: string) => (ids.has(id) ? `${kept} }` : line),
  );
}
