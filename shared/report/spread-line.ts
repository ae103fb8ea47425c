import type { CellRange } from '../evidence/workbook-reading.ts';
import type { LayoutCell } from './workbook-layout.ts';

export type SpreadText = { text: string; align: 'left' | 'center' | 'right' };
export type SpreadLine = { cells: LayoutCell[]; merges: CellRange[] };

/** Characters of default width: nearly every character here is Chinese. */
const charactersOf = (text: string) => text.length * 2;

/** First column (from 1) of each of `parts` runs of columns that are about equally wide; undefined when there are too few. */
function runStarts(widths: readonly number[], parts: number): number[] | undefined {
  if (widths.length < parts) return undefined;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const starts = [1];
  let passed = 0;
  widths.forEach((width, index) => {
    const left = widths.length - index - 1;
    const enough = passed + width / 2 >= (total * starts.length) / parts || left < parts - starts.length;
    if (index > 0 && starts.length < parts && enough && index + 1 > (starts.at(-1) ?? 0))
      starts.push(index + 1);
    passed += width;
  });
  return starts.length === parts ? starts : undefined;
}

/** Several texts on one row over the width of a table; where they have no room beside each other, in one cell. */
export function spreadLine(
  row: number,
  role: LayoutCell['role'],
  texts: readonly SpreadText[],
  widths: readonly number[],
): SpreadLine {
  const cell = (column: number, { text, align }: SpreadText): LayoutCell => ({
    row,
    column,
    role,
    content: { kind: 'text', text },
    align,
  });
  const starts = runStarts(widths, texts.length);
  const ends = starts?.map((_, index) => (starts[index + 1] ?? widths.length + 1) - 1);
  const fits = texts.every(({ text }, index) => {
    const room = widths
      .slice((starts?.[index] ?? 1) - 1, ends?.[index])
      .reduce((sum, width) => sum + width, 0);
    return room >= charactersOf(text);
  });
  const whole = (): SpreadLine => ({
    cells: [cell(1, { text: texts.map(({ text }) => text).join('　　'), align: 'left' })],
    merges: widths.length > 1 ? [{ top: row, left: 1, bottom: row, right: widths.length }] : [],
  });
  if (!starts || !ends || !fits) return texts.length > 0 ? whole() : { cells: [], merges: [] };
  return {
    cells: texts.map((text, index) => cell(starts[index] ?? 1, text)),
    merges: starts.flatMap((left, index) => {
      const right = ends[index] ?? left;
      return right > left ? [{ top: row, left, bottom: row, right }] : [];
    }),
  };
}
