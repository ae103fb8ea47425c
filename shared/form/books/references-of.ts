import type { FormEdition } from '../form-edition.ts';
import { type Reference, withNested } from '../reference/reference.ts';

/** Everything beyond their own cells that the rules and prefills of an edition read, as often as they do. */
export function referencesOf(edition: FormEdition): Reference[] {
  return edition.tables.flatMap(({ rules, columns }) => [
    ...rules.flatMap(({ references }) => references),
    ...columns.flatMap(({ prefill }) => withNested(prefill?.compound ?? [])),
  ]);
}
