import { isNumberType } from './cell-type.ts';
import type { Column, Table } from './form-edition.ts';
import type { ExpressionType } from './reference/reference.ts';

/** Names a rule over a row may use: every column that holds data. */
export function columnVariables(columns: readonly Column[]): Record<string, ExpressionType> {
  return Object.fromEntries(
    columns
      .filter(({ role }) => role === 'figure' || role === 'entry')
      .map(({ id, role, type }) => [
        id,
        (role === 'figure' && !type) || isNumberType(type) ? 'Decimal' : 'string',
      ]),
  );
}

/** Names a rule over a column may use: every row of the fixed table. */
export function rowVariables(table: Table): Record<string, ExpressionType> {
  if (table.shape !== 'fixed') return {};
  return Object.fromEntries(
    table.lines.flatMap((line) => ('row' in line ? [[line.row.id, 'Decimal' as const]] : [])),
  );
}

/**
 * Names every rule may use: first and last day of the reporting period and first day of its year, `2018-01-01`; and
 * the last day of the submission that `prev` reads.
 */
export const PERIOD_VARIABLES = {
  period_first: 'string',
  period_last: 'string',
  year_first: 'string',
  prev_last: 'string',
} as const;
