import type { Content, CustomTableLayout, TableCell as PdfCell } from 'pdfmake/interfaces.js';
import { cellNode } from './cell-node.ts';
import type { LaidTable } from './laid-table.ts';
import { type Setting, textNode } from './setting.ts';
import { AROUND_TABLE, CAPTION, type StandingBelow, tableBlocks, UNIT } from './table-blocks.ts';
import { RULE, type TableLook } from './table-look.ts';

/** A row for pdfmake; one that holds a block of rows has no padding of its own. */
type Row = { cells: PdfCell[]; block: boolean };

/**
 * A ruled table over the full width of the page. Caption, unit and header stand again on each page that the table
 * runs over; rows stay whole, a heading keeps the row below it, and the last rows keep what stands below the table.
 */
export function tableContent(laid: LaidTable, below: StandingBelow, setting: Setting): Content[] {
  const { table, look, widths } = laid;
  const blocks = tableBlocks(laid, below.height, setting);
  const rowsFrom = (first: number, last: number): Row[] =>
    Array.from({ length: last - first + 1 }, (_, index) => ({
      cells: rowCells(laid, first + index, blocks !== undefined, setting),
      block: false,
    }));

  const above = linesAbove(laid, setting);
  const header = rowsFrom(0, table.header.length - 1);
  const holdsBelow = below.nodes.length > 0 && blocks !== undefined && blocks.length > 0;
  const body = blocks
    ? blocks.flatMap((block): Row[] => {
        const held = holdsBelow && block === blocks.at(-1) ? below.nodes : [];
        const rows = rowsFrom(block.first, block.last);
        return rows.length === 1 && held.length === 0 ? rows : [blockRow(rows, held, laid)];
      })
    : rowsFrom(table.header.length, laid.rows.length - 1);
  const all = [...above, ...header, ...body];
  const node: Content = {
    table: {
      body: all.map(({ cells }) => cells),
      headerRows: above.length + header.length,
      keepWithHeaderRows: blocks && blocks.length > 0 ? 1 : 0,
      dontBreakRows: blocks !== undefined,
      widths: [...widths],
    },
    layout: {
      ...ruledLayout(look, (line) => {
        if (line < above.length) return 0;
        return line === above.length || line === all.length ? RULE.frame : RULE.thin;
      }),
      paddingTop: (row) => (all[row]?.block ? 0 : look.padding.top),
      paddingBottom: (row) => (all[row]?.block ? 0 : look.padding.bottom),
    },
    margin: [0, AROUND_TABLE.above, 0, holdsBelow ? 0 : AROUND_TABLE.below],
  };
  return holdsBelow ? [node] : [node, ...below.nodes];
}

function linesAbove({ table, widths }: LaidTable, setting: Setting): Row[] {
  const texts = [
    ...(table.caption === undefined ? [] : [textNode(table.caption, CAPTION, '表题', setting)]),
    ...(table.unit === undefined ? [] : [textNode(`计量单位：${table.unit}`, UNIT, '计量单位', setting)]),
  ];
  return texts.map((text) => ({
    cells: overAll({ ...text, border: [false, false, false, false] }, widths.length),
    block: false,
  }));
}

/**
 * Rows that stay together, and what stands below the table with its last rows: a table of its own within one row,
 * drawn over that row's padding and rules, so that pdfmake moves it as a whole and prints the header above it.
 */
function blockRow(rows: readonly Row[], held: readonly Content[], { look, widths }: LaidTable): Row {
  const table: Content = {
    table: { body: rows.map(({ cells }) => cells), widths: [...widths] },
    layout: ruledLayout(look, (line) => (line === rows.length && held.length > 0 ? RULE.frame : RULE.thin)),
  };
  const outside = -(look.padding.side + RULE.thin);
  const cell: PdfCell = {
    stack: [table, ...held],
    margin: [outside, -RULE.thin, outside, held.length > 0 ? 0 : -RULE.thin],
    border: [false, true, false, held.length === 0],
  };
  return { cells: overAll(cell, widths.length), block: true };
}

function overAll(cell: PdfCell & object, columnCount: number): PdfCell[] {
  return [
    { ...cell, colSpan: columnCount } as PdfCell,
    ...Array.from({ length: columnCount - 1 }, () => ({})),
  ];
}

function rowCells(laid: LaidTable, row: number, whole: boolean, setting: Setting): PdfCell[] {
  const cells: PdfCell[] = laid.widths.map(() => ({}));
  for (const cell of laid.rows[row] ?? []) cells[cell.column] = cellNode(cell, laid, whole, setting);
  return cells;
}

/** Thin rules between columns; `lineWidth` says how firm each horizontal rule is. */
function ruledLayout({ padding }: TableLook, lineWidth: (line: number) => number): CustomTableLayout {
  return {
    hLineWidth: lineWidth,
    vLineWidth: () => RULE.thin,
    paddingLeft: () => padding.side,
    paddingRight: () => padding.side,
    paddingTop: () => padding.top,
    paddingBottom: () => padding.bottom,
  };
}
