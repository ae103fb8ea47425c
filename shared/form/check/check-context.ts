import type { DivisionCode } from '../../division/division.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Period } from '../../period/period.ts';
import type { FormRow } from '../cell-value.ts';
import type { FormEdition, Rule } from '../form-edition.ts';
import type { Registry } from '../registry.ts';
import type { ReturnedRows } from './unasked-changes.ts';

/** Rows the unit has reported before. */
export type EarlierRows = { period: Period; rows: readonly FormRow[] };

/**
 * What is known beyond the workbook. All of it may be missing; what is missing is unknown, and a rule that needs it is
 * then neither met nor broken.
 */
export type KnownBefore = {
  /** The unit's last accepted submission of the form before this period: what rules call `prev`. */
  previous?: EarlierRows;
  /** Its accepted submission for the same period a year before: `year_ago`. */
  yearAgo?: EarlierRows;
  /** Its accepted rows of other forms for the period, by form: `form("…")`. */
  others?: ReadonlyMap<string, readonly FormRow[]>;
  /** The registers: `lookup.…`. */
  registry?: Registry;
};

/** What an upload is held against: the edition in force, and for whom and when it reports. */
export type CheckContext = KnownBefore & {
  edition: FormEdition;
  unit: DivisionCode;
  period: Period;
  divisions: DivisionRegister;
  /** What was returned for correction, when the upload answers a return. */
  returned?: ReturnedRows;
  /** Told each time a rule is judged: what examples show of a rule. */
  judged?: Judged;
};

export type Verdict = 'met' | 'broken' | 'unknown';
export type Judged = (rule: Rule, verdict: Verdict) => void;
