import type { DivisionCode } from '../../../shared/division/division.ts';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import type { Period } from '../../../shared/period/period.ts';

/** One workbook of the example year, still to be written and uploaded like any other. */
export type ExampleUpload = {
  form: string;
  period: Period;
  unit: DivisionCode;
  fileName: string;
  rows: readonly FillInRow[];
};
