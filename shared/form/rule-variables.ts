import type { Column, Table } from './form-edition.ts';

export type Variables = Record<string, 'Decimal' | 'string'>;

/** Names a rule over a row may use: every column that holds data. */
export function columnVariables(columns: readonly Column[]): Variables {
  return Object.fromEntries(
    columns
      .filter(({ role }) => role === 'figure' || role === 'entry')
      .map(({ id, role, type }) => [
        id,
        role === 'figure' || type?.kind === 'integer' || type?.kind === 'decimal' ? 'Decimal' : 'string',
      ]),
  );
}

/** Names a rule over a column may use: every row of the fixed table. */
export function rowVariables(table: Table): Variables {
  if (table.shape !== 'fixed') return {};
  return Object.fromEntries(
    table.lines.flatMap((line) => ('row' in line ? [[line.row.id, 'Decimal' as const]] : [])),
  );
}

/** Names every rule may use: the first and last day of the reporting period, `2018-01-01`. */
export const PERIOD_VARIABLES = { period_first: 'string', period_last: 'string' } as const;
