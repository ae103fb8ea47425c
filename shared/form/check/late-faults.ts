import type { Fault } from '../../evidence/fault.ts';
import { judgeRules, type RuleContext } from './judge-rule.ts';
import { prefillFaults } from './prefill-faults.ts';
import { columnCase, groupCases, rowCase, rowWords, tableCase } from './rule-cases.ts';
import type { TableResult } from './table-body.ts';

/** A register can be asked by a value that another register gave; deeper chains are not followed. */
const ROUNDS = 3;

function judge(context: RuleContext, result: TableResult): Fault[] {
  const { table } = context;
  const late = table.rules.filter((rule) => rule.late);
  const byRow = late.filter(({ each }) => each === 'row');
  const faults: Fault[] = prefillFaults(result.rows, context);
  if (byRow.length > 0) {
    for (const row of result.rows)
      for (const fault of judgeRules(byRow, rowCase(row, rowWords(table, row.key)), context))
        faults.push(fault);
  }
  for (const rule of late) {
    if (rule.each === 'column')
      for (const id of rule.columns)
        faults.push(...judgeRules([rule], columnCase(table, result.rows, id), context));
    else if (rule.each === 'group')
      for (const group of groupCases(rule, result.rows, context.books.periodValues))
        faults.push(...judgeRules([rule], group, context));
    else if (rule.each === 'table') faults.push(...judgeRules([rule], tableCase(table, result), context));
  }
  return faults;
}

/**
 * The rules that need more than one row: judged when the workbook has been read to its end. What they ask of the
 * registers is first collected, then asked together, then they are judged again with the answers.
 */
export async function lateFaults(
  results: readonly { context: RuleContext; result: TableResult }[],
): Promise<Fault[]> {
  let faults: Fault[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    faults = results.flatMap(({ context, result }) => judge(context, result));
    const [first] = results;
    if (!first || !(await first.context.books.registers.fetch())) break;
  }
  return faults;
}
