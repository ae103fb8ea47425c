import type { Fault } from '../../evidence/fault.ts';
import type { Period } from '../../period/period.ts';
import { Decimal } from '../../quantity/decimal.ts';
import type { FormRow, PlacedValue } from '../cell-value.ts';
import type { ExpressionValue } from '../expression.ts';
import type { Rule, Table } from '../form-edition.ts';
import type { DivisionSetting } from '../interpret/interpret-division.ts';
import { fillMessage } from '../message-template.ts';
import { showCell } from '../show-cell.ts';
import { periodVariable, ruleValue } from './rule-setting.ts';
import { columnTitle } from './table-place.ts';

export type RuleContext = { table: Table; period: Period; divisions: DivisionSetting };

type Case = {
  cellOf(name: string): PlacedValue | undefined;
  words: Readonly<Record<string, string>>;
};

function broken(rule: Rule, of: Case, context: RuleContext): boolean {
  const lookUp = (name: string): ExpressionValue | undefined =>
    periodVariable(name, context.period) ?? ruleValue(of.cellOf(name));
  if (rule.when && rule.when.evaluate(lookUp) !== true) return false;
  if (rule.filled.some((name) => of.cellOf(name)?.kind === 'blank')) return true;
  if (rule.filled.some((name) => of.cellOf(name)?.kind === 'not-applicable')) return true;
  // Unknown is neither met nor broken: the missing cell is a fault of its own.
  return rule.holds?.evaluate(lookUp) === false;
}

function faultOf(rule: Rule, of: Case, context: RuleContext, title: (name: string) => string): Fault[] {
  const at = of.cellOf(rule.at);
  if (!at) return [];
  const show = (name: string) => of.words[name] ?? showCell(of.cellOf(name), context, name) ?? title(name);
  const message = fillMessage(rule.message, show, (expression) => {
    const value = expression.evaluate((name) => ruleValue(of.cellOf(name)));
    return value instanceof Decimal ? value.toFixed() : '';
  });
  return [
    {
      kind: 'rule',
      severity: rule.severity,
      sheet: at.sheet,
      cell: at.cell,
      rule: rule.id,
      source: rule.source,
      message,
      todo: rule.todo,
    },
  ];
}

/** Rules over the columns of one row. `words` gives names such as label and unit. */
export function checkRow(
  row: FormRow,
  words: Readonly<Record<string, string>>,
  context: RuleContext,
): Fault[] {
  const one: Case = { cellOf: (name) => row.cells[name], words };
  return context.table.rules
    .filter((rule) => rule.each === 'row' && broken(rule, one, context))
    .flatMap((rule) => faultOf(rule, one, context, (name) => name));
}

/** Rules over the rows of a fixed table, once per column named by the rule. */
export function checkColumns(rows: readonly FormRow[], context: RuleContext): Fault[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return context.table.rules.flatMap((rule) => {
    if (rule.each !== 'column') return [];
    return rule.columns.flatMap((id) => {
      const column = context.table.columns.find((candidate) => candidate.id === id);
      const one: Case = {
        cellOf: (name) => byKey.get(name)?.cells[id],
        words: { column: column ? columnTitle(column) : id },
      };
      return broken(rule, one, context) ? faultOf(rule, one, context, (name) => name) : [];
    });
  });
}
