import type { ReadingLimits } from '../../../evidence/reading-limits.ts';
import type { DateAndTime } from './serial-date.ts';

/** What a sheet needs of its workbook to be understood. */
export type SheetContext = {
  date1904: boolean;
  /** Cell formats that show a number as a date. */
  dateStyles: ReadonlySet<number>;
  /** Days already worked out, by serial: a column of dates repeats a few hundred of them. */
  knownDates: Map<string, DateAndTime | undefined>;
  sharedStrings: readonly string[];
  limits: ReadingLimits;
};
