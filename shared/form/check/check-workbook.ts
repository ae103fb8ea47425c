import type { Fault } from '../../evidence/fault.ts';
import type { FileRefusal, WorkbookReading } from '../../evidence/workbook-reading.ts';
import { lastDay } from '../../period/period.ts';
import { openBooks } from '../books/books.ts';
import type { FormRow } from '../cell-value.ts';
import type { Table } from '../form-edition.ts';
import { periodValues } from '../period-values.ts';
import type { CheckContext } from './check-context.ts';
import { countAccepted } from './count-accepted.ts';
import { identityFaults, identityReader } from './identity.ts';
import { lateFaults } from './late-faults.ts';
import { sheetCheck } from './sheet-check.ts';
import { sortFaults } from './sort-faults.ts';
import type { TableResult } from './table-body.ts';
import { unaskedChanges } from './unasked-changes.ts';

/**
 * What the check found. Every row read is either accepted or holds an A fault: `rowsAccepted` plus the rows with an
 * A fault is `rowsRead`.
 */
export type CheckedWorkbook =
  | { outcome: 'unreadable'; refusal: FileRefusal }
  | {
      outcome: 'read';
      rows: readonly FormRow[];
      faults: readonly Fault[];
      rowsRead: number;
      rowsAccepted: number;
    };

/** Holds a workbook against a form's edition for one unit and period. All faults are collected; nothing is repaired. */
export async function checkWorkbook(
  reading: WorkbookReading,
  context: CheckContext,
): Promise<CheckedWorkbook> {
  const { edition, period } = context;
  const divisions = { register: context.divisions, unit: context.unit, on: lastDay(period) };
  const books = openBooks(edition, context, periodValues(period));
  const found: { table: Table; result: TableResult }[] = [];
  const waiting = new Map(edition.tables.map((table) => [table.id, table]));
  const identity = identityReader();
  const rows: FormRow[] = [];
  const faults: Fault[] = [];
  const sheetOrder: string[] = [];
  let rowsRead = 0;
  let sheetName = '';
  let sheet: ReturnType<typeof sheetCheck> | undefined;

  for await (const event of reading) {
    if (event.type === 'refused') return { outcome: 'unreadable', refusal: event.refusal };
    if (event.type === 'workbook') {
      sheetOrder.push(...event.sheetNames);
      identity.begin(event.definedNames);
    } else if (event.type === 'sheet') {
      sheetName = event.sheet.name;
      sheet = sheetCheck(event.sheet, [...waiting.values()], {
        divisions,
        books,
        foot: edition.foot,
        judged: context.judged,
      });
    } else if (event.type === 'rows') {
      for (const row of event.rows) {
        identity.offer(sheetName, row);
        sheet?.offer(row);
      }
    } else if (event.type === 'sheet-end' && sheet) {
      const result = sheet.finish(event.merges, event.cellCount);
      for (const fault of result.faults) faults.push(fault);
      for (const { table, result: read } of result.tables) {
        waiting.delete(table.id);
        found.push({ table, result: read });
        for (const row of read.rows) rows.push(row);
        rowsRead += read.rowsRead;
      }
    }
  }

  for (const table of waiting.values()) {
    faults.push({
      kind: 'table-missing',
      severity: 'A',
      sheet: table.sheet,
      message: `没有找到“${edition.title}”的表格“${table.sheet}”。`,
      todo: '请使用系统下载的报表模板填写，不要删改表头。',
    });
  }
  const late = await lateFaults(
    found.map(({ table, result }) => ({
      context: { table, divisions, books, foot: edition.foot, judged: context.judged },
      result,
    })),
  );
  for (const fault of late) faults.push(fault);
  if (context.returned)
    for (const fault of unaskedChanges(edition, context.returned, rows, divisions)) faults.push(fault);
  const wrong = identityFaults(identity.values, context);
  // A workbook of another form or unit has no faults of its own worth reading: the one reason is enough.
  const all = wrong.some(({ severity }) => severity === 'A') ? wrong : [...wrong, ...faults];
  return {
    outcome: 'read',
    rows,
    faults: sortFaults(all, sheetOrder),
    rowsRead,
    rowsAccepted: countAccepted(rows, all, rowsRead),
  };
}
