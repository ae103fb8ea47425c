import type { Fault } from '../../evidence/fault.ts';
import { type Asking, type Books, lookUpFor } from '../books/books.ts';
import type { Rule, Table } from '../form-edition.ts';
import type { DivisionSetting } from '../interpret/interpret-division.ts';
import { fillMessage } from '../message-template.ts';
import type { LookUp } from '../reference/reference.ts';
import { showCell } from '../show-cell.ts';
import { showExpression } from '../show-expression.ts';
import type { Judged, Verdict } from './check-context.ts';

export type RuleContext = {
  table: Table;
  divisions: DivisionSetting;
  books: Books;
  judged?: Judged | undefined;
};

/** What one rule is judged on: a row, a column, a group of rows or the whole table. */
export type RuleCase = Asking & {
  /** Names that are not cells: label, unit, column. */
  words: Readonly<Record<string, string>>;
  /** Where a fault of the rule stands. */
  place(at: string): { sheet: string; cell: string } | undefined;
};

/** Unknown is neither met nor broken: the missing cell is a fault of its own. */
function verdictOn(rule: Rule, of: RuleCase, lookUp: LookUp): Verdict {
  if (rule.when && rule.when.evaluate(lookUp) !== true) return 'unknown';
  for (const name of rule.filled) {
    const kind = of.cellOf(name)?.kind;
    if (kind === 'blank' || kind === 'not-applicable') return 'broken';
  }
  if (!rule.holds) return 'met';
  const holds = rule.holds.evaluate(lookUp);
  return holds === undefined ? 'unknown' : holds === false ? 'broken' : 'met';
}

function toleranceText({ tolerance }: Rule): string {
  if (!tolerance) return '';
  return 'absolute' in tolerance ? tolerance.absolute : `${tolerance.percent}%`;
}

function faultOf(rule: Rule, of: RuleCase, lookUp: LookUp, context: RuleContext): Fault[] {
  const at = of.place(rule.at);
  if (!at) return [];
  const show = (name: string) =>
    name === 'tolerance' && rule.tolerance
      ? toleranceText(rule)
      : (of.words[name] ?? showCell(of.cellOf(name), context, name) ?? name);
  const message = fillMessage(rule.message, show, (expression) => {
    const value = expression.evaluate(lookUp);
    return value === undefined ? '（空）' : showExpression(value, expression.whole, context.divisions);
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

/** Judges rules on one case. What is not known leaves a rule neither met nor broken. */
export function judgeRules(rules: readonly Rule[], of: RuleCase, context: RuleContext): Fault[] {
  const lookUp = lookUpFor(context.books, of);
  const faults: Fault[] = [];
  for (const rule of rules) {
    const verdict = verdictOn(rule, of, lookUp);
    context.judged?.(rule, verdict);
    if (verdict === 'broken') faults.push(...faultOf(rule, of, lookUp, context));
  }
  return faults;
}
