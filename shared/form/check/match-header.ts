import type { ReadRow } from '../../evidence/workbook-reading.ts';
import type { Column } from '../form-edition.ts';
import { headingText, plainHeading } from '../normalise-text.ts';

export type HeaderMatch = {
  /** Column id → column of the sheet. */
  placed: ReadonlyMap<string, number>;
  missing: readonly Column[];
  /** Headings of the sheet that the form does not know. */
  unknown: readonly { column: number; text: string }[];
};

function textOf(row: ReadRow | undefined, column: number): string {
  const raw = row?.cells.find((cell) => cell.column === column)?.raw;
  if (raw?.kind === 'text' || raw?.kind === 'number') return plainHeading(raw.text);
  return '';
}

/** Heading path of each sheet column: an empty cell continues the merged cell to its left, one level below stays its own. */
function headingPaths(block: readonly (ReadRow | undefined)[]): Map<number, readonly string[]> {
  const columns = [...new Set(block.flatMap((row) => row?.cells.map((cell) => cell.column) ?? []))].sort(
    (a, b) => a - b,
  );
  const paths = new Map<number, readonly string[]>();
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
    paths.set(
      column,
      path.filter((text) => text !== ''),
    );
    left = path;
  }
  return paths;
}

const JOIN = '>';
const exactKey = (path: readonly string[]) => path.map(plainHeading).join(JOIN);
const looseKey = (path: readonly string[]) => path.map(headingText).join(JOIN);

/** Finds a column by its heading as printed, else without units, where that leaves no doubt: 脱贫（户） is not 脱贫（人）. */
function columnFinder(columns: readonly Column[]): (path: readonly string[]) => Column | undefined {
  const exact = new Map(columns.map((column) => [exactKey(column.header), column]));
  const loose = Map.groupBy(columns, (column) => looseKey(column.header));
  return (path) => {
    const alike = loose.get(looseKey(path));
    return exact.get(exactKey(path)) ?? (alike?.length === 1 ? alike[0] : undefined);
  };
}

/**
 * Holds the header block of a sheet (`depth` rows) against the form's columns. Columns may stand in another order.
 * @returns undefined when less than half of the columns are found: then these rows are no header of this form.
 */
export function matchHeader(
  block: readonly (ReadRow | undefined)[],
  columns: readonly Column[],
): HeaderMatch | undefined {
  const columnOf = columnFinder(columns);
  const placed = new Map<string, number>();
  const unknown: { column: number; text: string }[] = [];
  for (const [column, path] of headingPaths(block)) {
    const match = columnOf(path);
    if (match && !placed.has(match.id)) placed.set(match.id, column);
    else unknown.push({ column, text: path.join('·') });
  }
  if (placed.size * 2 < columns.length) return undefined;
  return { placed, missing: columns.filter((column) => !placed.has(column.id)), unknown };
}
