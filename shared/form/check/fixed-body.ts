import { cellAddress } from '../../evidence/cell-address.ts';
import type { ReadRow } from '../../evidence/workbook-reading.ts';
import type { Column, FixedRow, FixedTable } from '../form-edition.ts';
import { headingText, normaliseText } from '../normalise-text.ts';
import { typeAt } from '../type-at.ts';
import { computeCells } from './compute-cells.ts';
import { judgeRules } from './judge-rule.ts';
import { readCells } from './read-cells.ts';
import { hiddenRowFault } from './row-faults.ts';
import { rowCase } from './rule-cases.ts';
import type { BodyRequest, TableBody } from './table-body.ts';

const labelText = (text: string) => headingText(text).replace(/^其中[:：]?/, '');

/** Rows of a table whose 主栏 is printed: found by their code, else by their label. */
export function fixedBody(request: BodyRequest & { table: FixedTable }): TableBody {
  const { table, sheet, header, divisions } = request;
  const { periodValues } = request.books;
  const rows = table.lines.flatMap((line) => ('row' in line ? [line.row] : []));
  const body: TableBody = { rows: [], faults: [], rowsRead: 0, take, done };
  const seen = new Set<string>();
  const immediate = table.rules.filter((rule) => !rule.late);
  const textAt = (row: ReadRow, role: 'code' | 'label') => {
    const at = header.placed.get(table.columns.find((column) => column.role === role)?.id ?? '');
    const raw = row.cells.find((cell) => cell.column === at)?.raw;
    return raw?.kind === 'text' || raw?.kind === 'number' ? raw.text.trim() : '';
  };
  const identify = (row: ReadRow): FixedRow | undefined => {
    const code = normaliseText(textAt(row, 'code'));
    const label = labelText(textAt(row, 'label'));
    const byLabel = rows.filter((candidate) => labelText(candidate.label) === label);
    return (
      (code !== '' && rows.find((candidate) => normaliseText(candidate.code) === code)) ||
      (byLabel.length === 1 ? byLabel[0] : undefined)
    );
  };
  const figureCells = (row: ReadRow) => {
    const figures = table.columns
      .filter((column) => column.role === 'figure')
      .map((column) => header.placed.get(column.id));
    return row.cells.filter(
      (cell) => figures.includes(cell.column) && !(cell.raw.kind === 'text' && cell.raw.text.trim() === ''),
    );
  };

  function take(row: ReadRow): void {
    const known = identify(row);
    if (!known) {
      const [first] = figureCells(row).filter((cell) => cell.raw.kind === 'number');
      if (first) {
        body.faults.push({
          kind: 'row-unknown',
          severity: 'C',
          sheet: sheet.name,
          cell: cellAddress(row.row, first.column),
          message: '这一行不是本表的指标行，其中的数字系统未读取。',
          todo: '请核实是否填错位置；不需要的请删除。',
        });
      }
      return;
    }
    body.rowsRead += 1;
    if (seen.has(known.id)) {
      body.faults.push({
        kind: 'row-repeated',
        severity: 'A',
        sheet: sheet.name,
        cell: cellAddress(row.row, 1),
        message: `指标“${known.label}”（代码${known.code}）重复出现。`,
        todo: '请删除重复的行。',
      });
      return;
    }
    seen.add(known.id);
    takeKnown(row, known);
  }

  function takeKnown(row: ReadRow, known: FixedRow): void {
    const rowTitle = `“${known.label}”（代码${known.code}）`;
    const label = textAt(row, 'label');
    if (label !== '' && labelText(label) !== labelText(known.label)) {
      body.faults.push({
        kind: 'label-changed',
        severity: 'A',
        sheet: sheet.name,
        cell: cellAddress(
          row.row,
          header.placed.get(table.columns.find(({ role }) => role === 'label')?.id ?? '') ?? 1,
        ),
        message: `代码${known.code}的指标名称应为“${known.label}”，文件中为“${label}”。`,
        todo: '请恢复模板中的指标名称和代码，确认数据没有错行。',
      });
    }
    const typeOf = (column: Column) => typeAt(column, known);
    const { cells, faults } = readCells({
      sheet: sheet.name,
      row,
      rowTitle,
      columns: table.columns,
      placed: header.placed,
      typeOf,
      fixed: known.notApplicable,
      mayStayEmpty: !known.required,
      divisions,
      periodValues,
    });
    body.faults.push(...faults, ...computeCells(table.columns, cells, typeOf, rowTitle, periodValues));
    if (row.hidden && figureCells(row).length > 0) body.faults.push(hiddenRowFault(sheet.name, row));
    const formRow = { table: table.id, key: known.id, cells };
    body.rows.push(formRow);
    request.books.own.take(formRow);
    const words = { label: known.label, unit: known.unit };
    body.faults.push(...judgeRules(immediate, rowCase(formRow, words), request));
  }

  function done(): void {
    for (const row of rows) {
      if (seen.has(row.id)) continue;
      body.faults.push({
        kind: 'row-missing',
        severity: 'A',
        sheet: sheet.name,
        message: `没有找到指标“${row.label}”（代码${row.code}）。`,
        todo: '请使用系统下载的报表模板，不要删除指标行。',
      });
    }
  }
  return body;
}
