import { balancedBrokenLines, unbrokenGroups, unbrokenWords, type WidthOf } from './line-breaks.ts';
import type { TableCell, TableRows } from './table-cells.ts';
import type { Typesetter } from './typesetter.ts';

/** Widths that a column's text needs, in em. */
export type ColumnNeed = {
  /** So that figures stay on one line. */
  figures: number;
  /** So that numbers of identity and bank cards, telephones, dates and codes stay whole as well. */
  codes: number;
  /** So that short texts and words of the header do. */
  words: number;
  /** So that every text stands on one line and headers on two. */
  lines: number;
};

/** Shorter texts (em) are names and terms: 未到期办理中 is not to be torn apart. */
const SHORT = 8;

/** A longer code, such as a file's hash, may be cut and asks for nothing; 20 characters hold any number of a person. */
const LONGEST_CODE = 20;

/** Nor does a word of more than so many em. */
const LONGEST_WORD = 7;

const CODE = /[A-Za-z0-9]/;

/** An indent may shrink to this share of itself where the column is narrow. */
export const LEAST_INDENT = 0.25;

export function columnNeeds(rows: TableRows, columnCount: number, typesetter: Typesetter): ColumnNeed[] {
  const needs = Array.from(
    { length: columnCount },
    (): ColumnNeed => ({ figures: 2, codes: 2, words: 2, lines: 2 }),
  );
  const spanning: { cell: TableCell; need: ColumnNeed }[] = [];
  for (let index = 0; index < rows.count; index += 1) {
    for (const cell of rows.row(index)) {
      // Such a cell may wrap as it likes: its need is never asked for.
      if (cell.columns === columnCount && columnCount > 1) continue;
      const own = needs[cell.column];
      const need = cellNeed(cell, typesetter);
      if (cell.columns > 1) spanning.push({ cell, need });
      else if (own) widenTo(own, need);
    }
  }
  for (const { cell, need } of spanning) widen(needs, cell, need);
  return needs;
}

function cellNeed(cell: TableCell, typesetter: Typesetter): ColumnNeed {
  const widthOf = (text: string): number => typesetter.widthOf(text, cell.face, 1);
  const width = widthOf(cell.text);
  if (cell.whole) return { figures: width, codes: width, words: width, lines: width };
  if (cell.header) {
    const word = widest(unbrokenWords(cell.text), widthOf);
    const lines = balancedBrokenLines(cell.text, Math.max(word, width / 2 + 1), widthOf);
    return { figures: 0, codes: 0, words: word, lines: Math.max(word, ...lines.map(widthOf)) };
  }
  const inset = cell.indent * LEAST_INDENT;
  const groups = unbrokenGroups(cell.text);
  const codes = widest(
    groups.filter((group) => CODE.test(group)),
    widthOf,
  );
  const words = width <= SHORT ? width : widest(groups, widthOf);
  return {
    figures: 0,
    codes: codes === 0 ? 0 : codes + inset,
    words: words + inset,
    lines: width + cell.indent,
  };
}

function widest(pieces: readonly string[], widthOf: WidthOf): number {
  return pieces.reduce((most, piece) => {
    const width = widthOf(piece.trim());
    const asks = width <= LONGEST_WORD || (CODE.test(piece) && [...piece].length <= LONGEST_CODE);
    return asks ? Math.max(most, width) : most;
  }, 0);
}

function widenTo(own: ColumnNeed, need: ColumnNeed): void {
  own.figures = Math.max(own.figures, need.figures);
  own.codes = Math.max(own.codes, need.codes);
  own.words = Math.max(own.words, need.words);
  own.lines = Math.max(own.lines, need.lines);
}

/** A cell over some of the columns shares what it lacks among them. */
function widen(needs: readonly ColumnNeed[], cell: TableCell, need: ColumnNeed): void {
  const spanned = needs.slice(cell.column, cell.column + cell.columns);
  const lack = (of: keyof ColumnNeed): number =>
    Math.max(0, need[of] - spanned.reduce((sum, each) => sum + each[of], 0)) / cell.columns;
  const more = { figures: lack('figures'), codes: lack('codes'), words: lack('words') };
  for (const each of spanned) {
    each.figures += more.figures;
    each.codes += more.codes;
    each.words += more.words;
    each.lines += more.words;
  }
}
