import { balancedBrokenLines, widestUnbroken, widestWord } from './line-breaks.ts';
import type { TableCell } from './table-cells.ts';
import type { Typesetter } from './typesetter.ts';

/** Widths that a column's text needs, in em. */
export type ColumnNeed = {
  /** So that figures stay on one line. */
  figures: number;
  /** So that short texts, words of the header, dates and codes stay whole as well. */
  words: number;
  /** So that every text stands on one line and headers on two. */
  lines: number;
};

/** Shorter texts (em) are names and terms: 未到期办理中 is not to be torn apart. */
const SHORT = 8;

/** Longer groups (em), such as a file's hash, may be cut and ask for nothing. */
const LONGEST_WORD = 7;

/** An indent may shrink to this share of itself where the column is narrow. */
export const LEAST_INDENT = 0.25;

export function columnNeeds(
  rows: readonly (readonly TableCell[])[],
  columnCount: number,
  typesetter: Typesetter,
): ColumnNeed[] {
  const needs = Array.from({ length: columnCount }, (): ColumnNeed => ({ figures: 2, words: 2, lines: 2 }));
  const spanning: { cell: TableCell; need: ColumnNeed }[] = [];
  for (const cell of rows.flat()) {
    const own = needs[cell.column];
    const need = cellNeed(cell, typesetter);
    if (cell.columns > 1) spanning.push({ cell, need });
    else if (own) needs[cell.column] = largest(own, need);
  }
  for (const { cell, need } of spanning) widen(needs, cell, need, columnCount);
  return needs;
}

function cellNeed(cell: TableCell, typesetter: Typesetter): ColumnNeed {
  const widthOf = (text: string): number => typesetter.widthOf(text, cell.face, 1);
  const width = widthOf(cell.text);
  if (cell.whole) return { figures: width, words: width, lines: width };
  if (cell.header) {
    const word = bounded(widestWord(cell.text, widthOf));
    const lines = balancedBrokenLines(cell.text, Math.max(word, width / 2 + 1), widthOf);
    return { figures: 0, words: word, lines: Math.max(word, ...lines.map(widthOf)) };
  }
  const word = width <= SHORT ? width : bounded(widestUnbroken(cell.text, widthOf));
  return { figures: 0, words: word + cell.indent * LEAST_INDENT, lines: width + cell.indent };
}

function bounded(width: number): number {
  return width > LONGEST_WORD ? 0 : width;
}

function largest(one: ColumnNeed, other: ColumnNeed): ColumnNeed {
  return {
    figures: Math.max(one.figures, other.figures),
    words: Math.max(one.words, other.words),
    lines: Math.max(one.lines, other.lines),
  };
}

/** A cell over some of the columns shares what it lacks among them; one over all of them may wrap. */
function widen(needs: ColumnNeed[], cell: TableCell, need: ColumnNeed, columnCount: number): void {
  if (cell.columns === columnCount) return;
  const spanned = needs.slice(cell.column, cell.column + cell.columns);
  const lack = (of: keyof ColumnNeed): number =>
    Math.max(0, need[of] - spanned.reduce((sum, each) => sum + each[of], 0)) / cell.columns;
  const more = { figures: lack('figures'), words: lack('words'), lines: lack('words') };
  spanned.forEach((each, index) => {
    needs[cell.column + index] = {
      figures: each.figures + more.figures,
      words: each.words + more.words,
      lines: each.lines + more.lines,
    };
  });
}
