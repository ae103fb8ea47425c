import type { Fault } from '../../evidence/fault.ts';
import { lookUpFor, rowAsking } from '../books/books.ts';
import type { FormRow } from '../cell-value.ts';
import type { Column } from '../form-edition.ts';
import type { ExpressionValue } from '../reference/reference.ts';
import { asText, keyText } from '../rule-value.ts';
import { showCell } from '../show-cell.ts';
import { showTyped } from '../show-expression.ts';
import type { RuleContext } from './judge-rule.ts';
import { columnTitle } from './table-place.ts';

function faultIn(row: FormRow, column: Column, known: ExpressionValue, context: RuleContext): Fault[] {
  const cell = row.cells[column.id];
  // A required cell left empty is a fault already.
  if (!cell || (cell.kind === 'blank' && column.required)) return [];
  if (keyText(cell) === asText(known)) return [];
  const was = showTyped(known, column, context.divisions);
  const is = showCell(cell, context, column.id);
  return [
    {
      kind: 'prefill-changed',
      severity: 'B',
      sheet: cell.sheet,
      cell: cell.cell,
      message: `“${columnTitle(column)}”系统预填为${was}，现为${is}，与系统预填数不一致。`,
      todo: '请恢复预填数；确需更改的，请说明原因。',
    },
  ];
}

/** Cells that the system filled in beforehand and that came back with something else. */
export function prefillFaults(rows: readonly FormRow[], context: RuleContext): Fault[] {
  const columns = context.table.columns.filter(({ prefill }) => prefill !== undefined);
  if (columns.length === 0) return [];
  return rows.flatMap((row) => {
    const lookUp = lookUpFor(context.books, rowAsking(row));
    return columns.flatMap((column) => {
      const known = column.prefill?.evaluate(lookUp);
      return known === undefined ? [] : faultIn(row, column, known, context);
    });
  });
}
