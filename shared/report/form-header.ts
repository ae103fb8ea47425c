import type { Column } from '../form/form-edition.ts';
import type { HeaderCell } from './report-document.ts';

const samePrefix = (a: readonly string[], b: readonly string[] | undefined, level: number) =>
  b !== undefined && b.length > level && a.slice(0, level + 1).every((text, index) => text === b[index]);

/** The multi-level header as rows of cells that span, followed by the 甲乙丙 / 1 2 3 row. */
export function formHeader(columns: readonly Column[], depth: number): HeaderCell[][] {
  const levels = Array.from({ length: depth }, (_, level) =>
    columns.flatMap(({ header }, index): HeaderCell[] => {
      const text = header[level];
      if (text === undefined) return [];
      const last = level === header.length - 1;
      if (last) return [{ text, rows: depth - level }];
      if (samePrefix(header, columns[index - 1]?.header, level)) return [];
      let span = 1;
      while (samePrefix(header, columns[index + span]?.header, level)) span += 1;
      return [{ text, columns: span }];
    }),
  );
  return [...levels, columns.map(({ mark }) => ({ text: mark }))];
}
