import type { Content, CustomTableLayout, TableCell as PdfCell } from 'pdfmake/interfaces.js';
import type { ReportTable } from '../../report/report-document.ts';
import { lineCount } from './line-count.ts';
import { type Setting, textNode } from './setting.ts';
import { type TableCell, tableCells } from './table-cells.ts';
import { CELL_PADDING, RULE, type TableMeasures, tableMeasures, textWidth } from './table-measures.ts';

/**
 * A ruled table over the full width of the page. Caption, unit and header stand again on each page that the table
 * runs over; rows stay whole.
 */
export function tableContent(table: ReportTable, setting: Setting): Content {
  const rows = tableCells(table);
  const weights = table.columns.map((column) => column.width);
  const measures = tableMeasures(rows, weights, setting);
  const lines = rows.map((row) => row.map((cell) => linesOf(cell, measures, setting)));
  const lineHeight = setting.typesetter.lineHeight('serif', measures.size);
  const heights = rows.map((row, index) => {
    const own = row.map((cell, position) => (cell.rows > 1 ? 1 : (lines[index]?.[position] ?? 1)));
    return Math.max(1, ...own) * lineHeight;
  });
  // What must stay together and is taller than the page would be cut at its foot: such rows may run over.
  const rowsStayWhole = Math.max(...heights) < setting.page.height / 3;

  const above = linesAbove(table, setting);
  const body: PdfCell[][] = [...above, ...rows.map((): PdfCell[] => weights.map(() => ({})))];
  for (const [index, row] of rows.entries()) {
    for (const [position, cell] of row.entries()) {
      const count = lines[index]?.[position] ?? 1;
      const spare = rowsStayWhole ? heightOver(heights, index, cell.rows) - count * lineHeight : 0;
      const target = body[above.length + index];
      if (target) target[cell.column] = cellNode(cell, count, spare, measures, setting);
    }
  }
  return {
    table: {
      body,
      headerRows: above.length + table.header.length,
      keepWithHeaderRows: rowsStayWhole && table.rows.length > 0 ? 1 : 0,
      dontBreakRows: rowsStayWhole,
      widths: [...measures.widths],
    },
    layout: ruledLayout(above.length, body.length),
    margin: [0, 4, 0, 8],
  };
}

function linesAbove(table: ReportTable, setting: Setting): PdfCell[][] {
  const spanning = (node: Content & object): PdfCell[] => [
    { ...node, colSpan: table.columns.length, border: [false, false, false, false] } as PdfCell,
    ...table.columns.slice(1).map((): PdfCell => ({})),
  ];
  const lines: PdfCell[][] = [];
  if (table.caption !== undefined) {
    const look = { face: 'sans', fontSize: 12, alignment: 'center' } as const;
    lines.push(spanning(textNode(table.caption, look, '表题', setting)));
  }
  if (table.unit !== undefined) {
    const look = { face: 'serif', fontSize: 9, alignment: 'right' } as const;
    lines.push(spanning(textNode(`计量单位：${table.unit}`, look, '计量单位', setting)));
  }
  return lines;
}

/**
 * `spare` is the height that the row leaves above and below this cell's lines; half of it goes above, so that the
 * text stands in the middle. (pdfmake's own vertical alignment misplaces cells that span rows.)
 */
function cellNode(
  cell: TableCell,
  lines: number,
  spare: number,
  measures: TableMeasures,
  setting: Setting,
): PdfCell {
  const look = { face: cell.face, fontSize: measures.size, alignment: cell.align };
  return {
    ...textNode(cell.text, look, cell.place, setting),
    margin: [cell.indent * measures.size, Math.max(0, spare / 2), 0, 0],
    // What fits on one line needs no search for break points: a fraction of the time and memory in a long table.
    ...(lines === 1 && (!cell.whole || measures.figuresFit) ? { noWrap: true } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
  };
}

function linesOf(cell: TableCell, measures: TableMeasures, { typesetter }: Setting): number {
  if (cell.whole && measures.figuresFit) return 1;
  return lineCount(cell.text, textWidth(cell, measures), cell.face, measures.size, typesetter);
}

/** Height of the text of `count` rows from `first`, with the padding and rules between them. */
function heightOver(heights: readonly number[], first: number, count: number): number {
  const between = CELL_PADDING.top + CELL_PADDING.bottom + RULE.thin;
  return heights.slice(first, first + count).reduce((sum, height) => sum + height, (count - 1) * between);
}

/** Thin rules, a firmer line above the header and below the last row, none around caption and unit. */
function ruledLayout(linesAboveHeader: number, rowCount: number): CustomTableLayout {
  return {
    hLineWidth: (line) => {
      if (line < linesAboveHeader) return 0;
      return line === linesAboveHeader || line === rowCount ? RULE.frame : RULE.thin;
    },
    vLineWidth: () => RULE.thin,
    paddingLeft: () => CELL_PADDING.side,
    paddingRight: () => CELL_PADDING.side,
    paddingTop: () => CELL_PADDING.top,
    paddingBottom: () => CELL_PADDING.bottom,
  };
}
