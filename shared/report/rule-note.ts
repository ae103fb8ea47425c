import type { Rule, Table } from '../form/form-edition.ts';

/** Excel shows a note of this many rules at once; the rest stands on the 填报说明 sheet. */
const SHOWN = 6;

function noteOf(rules: readonly Rule[]): string | undefined {
  if (rules.length === 0) return undefined;
  const lines = rules.slice(0, SHOWN).map(({ id, severity, todo }) => `${id}（${severity}级）${todo}`);
  return ['审核关系：', ...lines, ...(rules.length > SHOWN ? ['其余见“填报说明”。'] : [])].join('\n');
}

/** What is checked in a column, said where people read before they write: at its heading. */
export function columnNote({ rules }: Table, column: string): string | undefined {
  return noteOf(rules.filter(({ each, at }) => each !== 'column' && at.split('.').at(-1) === column));
}

/** What is checked in a row of a fixed table, said at its label. */
export function rowNote({ rules }: Table, row: string): string | undefined {
  return noteOf(rules.filter(({ each, at }) => each === 'column' && at === row));
}
