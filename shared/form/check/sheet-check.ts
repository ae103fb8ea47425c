import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { CellRange, ReadRow, SheetHead } from '../../evidence/workbook-reading.ts';
import type { Table } from '../form-edition.ts';
import { FAULT_LIST_SHEET, INSTRUCTION_SHEET } from '../identity-names.ts';
import { normaliseText } from '../normalise-text.ts';
import { mergedCellFault } from './row-faults.ts';
import type { TableRequest, TableResult } from './table-body.ts';
import { tableReader } from './table-reader.ts';

export type SheetResult = {
  tables: readonly { table: Table; result: TableResult }[];
  faults: readonly Fault[];
};

function mergedInBody(sheet: string, { rows }: TableResult, merges: readonly CellRange[]): Fault[] {
  const read = rows.map(({ cells }) => parseCellAddress(Object.values(cells)[0]?.cell ?? '')?.row ?? 0);
  const [first, last] = [read[0] ?? 0, read.at(-1) ?? -1];
  const holdsData = new Set(read);
  return merges
    .filter(({ top, bottom }) => top <= last && bottom >= first)
    .filter(({ top, bottom }) => {
      for (let row = Math.max(top, first); row <= Math.min(bottom, last); row += 1)
        if (holdsData.has(row)) return true;
      return false;
    })
    .map((range) => mergedCellFault(sheet, range));
}

const isNarrative = (table: Table) => table.shape === 'fixed' && table.narrative;

function unusedSheet(head: SheetHead, used: boolean, cellCount: number): Fault[] {
  if (head.visibility !== 'visible') {
    return [
      {
        kind: 'hidden-sheet',
        severity: 'C',
        sheet: head.name,
        message: `工作表“${head.name}”被隐藏，${used ? '其中的数据已照常读取。' : '系统未读取其中的数据。'}`,
        todo: '请取消隐藏并核实；不需要的工作表请删除。',
      },
    ];
  }
  if (used || cellCount === 0 || head.name === INSTRUCTION_SHEET || head.name === FAULT_LIST_SHEET) return [];
  return [
    {
      kind: 'sheet-unused',
      severity: 'D',
      sheet: head.name,
      message: `工作表“${head.name}”不属于本表，系统未读取。`,
      todo: '不需要的工作表可以删除。',
    },
  ];
}

/** One sheet of an upload: tried for the table of its name, else for every table still waiting. */
export function sheetCheck(
  head: SheetHead,
  waiting: readonly Table[],
  request: Omit<TableRequest, 'table' | 'sheet'>,
) {
  const byName = waiting.filter(({ sheet }) => normaliseText(sheet) === normaliseText(head.name));
  const readers = (byName.length > 0 ? byName : waiting).map((table) => ({
    table,
    reader: tableReader({ table, sheet: head, ...request }),
  }));
  return {
    offer(row: ReadRow): void {
      for (const { reader } of readers) reader.offer(row);
    },
    finish(merges: readonly CellRange[], cellCount: number): SheetResult {
      const tables = readers.flatMap(({ table, reader }) => {
        const result = reader.finish();
        return result ? [{ table, result }] : [];
      });
      const faults = tables.flatMap(({ table, result }) => [
        ...result.faults,
        // The texts of a narrative stand in merged cells of the form's own making.
        ...(isNarrative(table) ? [] : mergedInBody(head.name, result, merges)),
      ]);
      return { tables, faults: [...faults, ...unusedSheet(head, tables.length > 0, cellCount)] };
    },
  };
}
