import type { ReadRow } from '../../evidence/workbook-reading.ts';
import type { Column } from '../form-edition.ts';
import { headingText } from '../normalise-text.ts';

export type HeaderMatch = {
  /** Column id → column of the sheet. */
  placed: ReadonlyMap<string, number>;
  missing: readonly Column[];
  /** Headings of the sheet that the form does not know. */
  unknown: readonly { column: number; text: string }[];
};

function textOf(row: ReadRow | undefined, column: number): string {
  const raw = row?.cells.find((cell) => cell.column === column)?.raw;
  if (raw?.kind === 'text' || raw?.kind === 'number') return headingText(raw.text);
  return '';
}

/** Heading path of each sheet column: an empty cell continues the merged cell to its left, one level below stays its own. */
function headingPaths(block: readonly (ReadRow | undefined)[]): Map<number, string> {
  const columns = [...new Set(block.flatMap((row) => row?.cells.map((cell) => cell.column) ?? []))].sort(
    (a, b) => a - b,
  );
  const paths = new Map<number, string>();
  let left: string[] = [];
  for (const column of columns) {
    const own = block.map((row) => textOf(row, column));
    const deepest = own.findLastIndex((text) => text !== '');
    if (deepest < 0) continue;
    const path: string[] = [];
    let inherited = true;
    for (let level = 0; level <= deepest; level += 1) {
      const text = own[level] ?? '';
      if (text !== '') inherited = false;
      path.push(text !== '' ? text : inherited ? (left[level] ?? '') : '');
    }
    paths.set(column, path.filter((text) => text !== '').join('>'));
    left = path;
  }
  return paths;
}

/**
 * Holds the header block of a sheet (`depth` rows) against the form's columns. Columns may stand in another order.
 * @returns undefined when less than half of the columns are found: then these rows are no header of this form.
 */
export function matchHeader(
  block: readonly (ReadRow | undefined)[],
  columns: readonly Column[],
): HeaderMatch | undefined {
  const wanted = new Map(columns.map((column) => [column.header.map(headingText).join('>'), column]));
  const placed = new Map<string, number>();
  const unknown: { column: number; text: string }[] = [];
  for (const [column, path] of headingPaths(block)) {
    const match = wanted.get(path);
    if (match && !placed.has(match.id)) placed.set(match.id, column);
    else unknown.push({ column, text: path.replaceAll('>', '·') });
  }
  if (placed.size * 2 < columns.length) return undefined;
  return { placed, missing: columns.filter((column) => !placed.has(column.id)), unknown };
}
