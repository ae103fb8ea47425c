import type { Fault } from '../../evidence/fault.ts';
import { lastDay } from '../../period/period.ts';
import { openBooks } from '../books/books.ts';
import type { FormRow } from '../cell-value.ts';
import { periodValues } from '../period-values.ts';
import type { CheckContext } from './check-context.ts';
import { judgeRules, type RuleContext } from './judge-rule.ts';
import { lateFaults } from './late-faults.ts';
import { rowCase, rowWords } from './rule-cases.ts';
import type { TableResult } from './table-body.ts';

/** Judges every rule of an edition on rows that have been read before; cells are not read again. */
export async function checkRows(rows: readonly FormRow[], context: CheckContext): Promise<Fault[]> {
  const { edition, unit, period } = context;
  const divisions = { register: context.divisions, unit, on: lastDay(period) };
  const books = openBooks(edition, context, periodValues(period));
  for (const row of rows) books.own.take(row);
  for (const { id } of edition.tables) books.own.close(id);
  const results = edition.tables.map((table): { context: RuleContext; result: TableResult } => {
    const own = rows.filter((row) => row.table === table.id);
    const [first] = own.flatMap((row) => Object.values(row.cells));
    const header = { placed: new Map<string, number>(), missing: [], unknown: [], lastRow: 0 };
    return {
      context: { table, divisions, books, judged: context.judged },
      result: { rows: own, faults: [], rowsRead: own.length, sheet: first?.sheet ?? table.sheet, header },
    };
  });
  const immediate = results.flatMap(({ context: of, result }) => {
    const rules = of.table.rules.filter((rule) => !rule.late);
    return result.rows.flatMap((row) => judgeRules(rules, rowCase(row, rowWords(of.table, row.key)), of));
  });
  return [...immediate, ...(await lateFaults(results))];
}
