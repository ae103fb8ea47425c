import { cellAddress } from '../../evidence/cell-address.ts';
import type { ReadRow } from '../../evidence/workbook-reading.ts';
import type { PlacedValue } from '../cell-value.ts';
import type { ListTable } from '../form-edition.ts';
import { plainHeading } from '../normalise-text.ts';
import { keyText } from '../rule-value.ts';
import { showCell } from '../show-cell.ts';
import { computeCells } from './compute-cells.ts';
import { judgeRules } from './judge-rule.ts';
import { readCells } from './read-cells.ts';
import { hiddenRowFault } from './row-faults.ts';
import { rowCase } from './rule-cases.ts';
import type { BodyRequest, TableBody } from './table-body.ts';

const FOOT = /^(单位负责人|统计负责人|填表人|联系电话|报出日期|注|说明|备注)[:：]/;
const beforeColon = (text: string) => plainHeading(text).split(/[:：]/)[0] ?? '';

const NONE: ReadonlySet<string> = new Set();
const NO_WORDS: Readonly<Record<string, string>> = {};

const hasContent = (row: ReadRow, columns: ReadonlySet<number>) =>
  row.cells.some(
    (cell) => columns.has(cell.column) && !(cell.raw.kind === 'text' && cell.raw.text.trim() === ''),
  );

/** Rows of a list: one per household, event or county, told apart by their key. Empty lines are passed over. */
export function listBody(request: BodyRequest & { table: ListTable }): TableBody {
  const { table, sheet, header, divisions } = request;
  const body: TableBody = { rows: [], faults: [], rowsRead: 0, take, done };
  const { periodValues } = request.books;
  const columns = new Set(header.placed.values());
  const firstRowOf = new Map<string, number>();
  const signers = new Set(request.foot.map(beforeColon));
  /** The lines for signers below the list, as this form prints them or as other sheets do. */
  const isFoot = (text: string) =>
    FOOT.test(plainHeading(text)) || (/[:：]/.test(text) && signers.has(beforeColon(text)));
  const immediate = table.rules.filter((rule) => !rule.late);
  let ended = false;

  const isComputedOnly = (row: ReadRow) =>
    row.cells.every((cell) => {
      const column = table.columns.find(({ id }) => header.placed.get(id) === cell.column);
      return (
        !column || column.computed !== undefined || (cell.raw.kind === 'text' && cell.raw.text.trim() === '')
      );
    });

  function take(row: ReadRow): void {
    if (ended || !hasContent(row, columns)) return;
    const first = row.cells.find((cell) => cell.raw.kind !== 'text' || cell.raw.text.trim() !== '');
    if (first?.raw.kind === 'text' && isFoot(first.raw.text)) {
      ended = true;
      return;
    }
    if (isComputedOnly(row)) return;
    body.rowsRead += 1;
    const rowTitle = `第${row.row}行`;
    const { cells, faults } = readCells({
      sheet: sheet.name,
      row,
      rowTitle,
      columns: table.columns,
      placed: header.placed,
      typeOf: (column) => column.type,
      fixed: NONE,
      mayStayEmpty: false,
      divisions,
      periodValues,
    });
    body.faults.push(
      ...faults,
      ...computeCells(table.columns, cells, (column) => column.type, rowTitle, periodValues),
    );
    if (row.hidden) body.faults.push(hiddenRowFault(sheet.name, row));
    const key = table.key.map((id) => keyText(cells[id])).join('|');
    const formRow = { table: table.id, key, cells };
    checkKey(row, key, cells);
    body.rows.push(formRow);
    request.books.own.take(formRow);
    for (const fault of judgeRules(immediate, rowCase(formRow, NO_WORDS), request)) body.faults.push(fault);
  }

  function checkKey(row: ReadRow, key: string, cells: Record<string, PlacedValue>): void {
    const earlier = firstRowOf.get(key);
    if (earlier === undefined) {
      firstRowOf.set(key, row.row);
      return;
    }
    if (table.key.some((id) => keyText(cells[id]) === '')) return;
    const shown = table.key.map((id) => showCell(cells[id], request, id) ?? '').join('、');
    body.faults.push({
      kind: 'key-repeated',
      severity: 'A',
      sheet: sheet.name,
      cell: cells[table.key[0] ?? '']?.cell ?? cellAddress(row.row, 1),
      message: `“${shown}”与第${earlier}行重复。`,
      todo: '每个对象只能填一行，请删除或更正重复的行。',
    });
  }

  function done(): void {
    if (!table.coversChildren) return;
    for (const child of divisions.register.childrenOf(divisions.unit, divisions.on)) {
      if (child.level !== 'county' || firstRowOf.has(child.code)) continue;
      body.faults.push({
        kind: 'row-missing',
        severity: 'A',
        sheet: sheet.name,
        message: `缺少“${divisions.register.nameOn(child.code, divisions.on)}”。`,
        todo: '请补齐所有县（市、区），每个一行。',
      });
    }
  }
  return body;
}
