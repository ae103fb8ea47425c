import { cellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { RawValue, ReadCell, ReadRow } from '../../evidence/workbook-reading.ts';
import { cellLookUp, type PeriodValues } from '../books/cell-look-up.ts';
import { type CellType, isPersonal } from '../cell-type.ts';
import type { PlacedValue } from '../cell-value.ts';
import type { Column } from '../form-edition.ts';
import { interpretCell } from '../interpret/interpret-cell.ts';
import type { DivisionSetting } from '../interpret/interpret-division.ts';
import type { CellFault } from '../interpret/interpretation.ts';
import { columnTitle, placeFault } from './table-place.ts';

export type CellsRequest = {
  sheet: string;
  row: ReadRow;
  /** What the row is called in messages: “脱贫人口” or 第8行. */
  rowTitle: string;
  columns: readonly Column[];
  placed: ReadonlyMap<string, number>;
  typeOf(column: Column): CellType | undefined;
  /** Columns that the form itself prints as “—” in this row. */
  fixed: ReadonlySet<string>;
  /** Whether the row asks for nothing (an optional section). */
  mayStayEmpty: boolean;
  divisions: DivisionSetting;
  periodValues: PeriodValues;
};

function showRaw(raw: RawValue): string {
  if (raw.kind === 'error') return raw.code;
  if (raw.kind === 'boolean') return raw.value ? 'TRUE' : 'FALSE';
  return raw.kind === 'date' ? raw.date : raw.text;
}

const missing: CellFault = {
  kind: 'missing',
  severity: 'A',
  message: '没有填写。',
  todo: '请填写；没有发生的填“0”，尚不掌握的请先核实，不要用“0”代替。',
};

const owed: CellFault = {
  kind: 'missing',
  severity: 'A',
  message: '没有填写，按本行其他内容此处必须填写。',
  todo: '请填写；如本行其他内容有误，请改正。',
};

const owedNotDash: CellFault = {
  kind: 'dash-not-allowed',
  severity: 'A',
  message: '填写了“—”，按本行其他内容此处必须填写。',
  todo: '请填写实际内容；如本行其他内容有误，请改正。',
};

/**
 * What is wrong with a cell that the rest of its row requires and that holds nothing. The condition says that the cell
 * applies here, so “—” is no answer unless the form says that it always is.
 */
function owedFault(
  { id, requiredWhen, alwaysNotApplicable }: Column,
  cells: Readonly<Record<string, PlacedValue>>,
  periodValues: PeriodValues,
): CellFault | undefined {
  const kind = cells[id]?.kind;
  if (!requiredWhen || (kind !== 'blank' && kind !== 'not-applicable')) return undefined;
  if (kind === 'not-applicable' && alwaysNotApplicable) return undefined;
  if (requiredWhen.evaluate(cellLookUp((name) => cells[name], periodValues)) !== true) return undefined;
  return kind === 'blank' ? owed : owedNotDash;
}

const notApplicableHere: CellFault = {
  kind: 'not-applicable-here',
  severity: 'A',
  message: '此处不适用，应为“—”。',
  todo: '请删除所填内容，保留“—”。',
};

/** “脱贫人口”（代码102）“年度计划” */
const cellTitle = ({ rowTitle }: CellsRequest, column: Column) => `${rowTitle}“${columnTitle(column)}”`;

function formulaFault(cell: ReadCell, personal: boolean): CellFault {
  const shown = personal ? '（略）' : showRaw(cell.raw);
  const formula = personal ? '' : `“=${cell.formula}”`;
  return {
    kind: 'formula',
    severity: 'C',
    message: `此处是公式${formula}，系统只读取其保存的结果“${shown}”，不采信公式。`,
    todo: '请核实结果；建议改为直接填写数值。',
  };
}

/** Reads the entry cells of one row. Computed cells are read here and recomputed by the caller. */
export function readCells(request: CellsRequest): { cells: Record<string, PlacedValue>; faults: Fault[] } {
  const { sheet, row, placed, divisions } = request;
  const bySheetColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const cells: Record<string, PlacedValue> = {};
  const faults: Fault[] = [];
  const unread = new Set<string>();
  for (const column of request.columns) {
    const type = request.typeOf(column);
    const at = placed.get(column.id);
    if (!type || at === undefined) continue;
    const place = { sheet, cell: cellAddress(row.row, at) };
    const fixed = request.fixed.has(column.id);
    const cell = bySheetColumn.get(at);
    const reading = interpretCell(cell?.raw, type, column.notApplicable || fixed, divisions);
    const tell = (fault: CellFault) =>
      faults.push(placeFault(fault, sheet, row.row, at, cellTitle(request, column)));
    reading.faults.forEach(tell);
    if (fixed) {
      if (reading.value.kind !== 'not-applicable' && reading.value.kind !== 'blank') {
        tell(notApplicableHere);
      }
      cells[column.id] = { kind: 'not-applicable', ...place };
      continue;
    }
    if (cell?.formula !== undefined && !column.computed)
      tell(formulaFault(cell, isPersonal(type) || column.personal));
    const readable = reading.faults.every((fault) => fault.severity !== 'A');
    if (!readable) unread.add(column.id);
    if (
      reading.value.kind === 'blank' &&
      readable &&
      column.required &&
      !request.mayStayEmpty &&
      !column.computed
    ) {
      tell(missing);
    }
    cells[column.id] = { ...reading.value, ...place };
  }
  for (const column of request.columns) {
    if (unread.has(column.id) || request.fixed.has(column.id)) continue;
    const fault = owedFault(column, cells, request.periodValues);
    const at = placed.get(column.id);
    if (fault && at !== undefined)
      faults.push(placeFault(fault, sheet, row.row, at, cellTitle(request, column)));
  }
  return { cells, faults };
}
