import type { FormRow } from '../form/cell-value.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Period } from '../period/period.ts';
import type { VerificationMark } from './verification-mark.ts';

export type PrintedFormRequest = {
  id: string;
  unitName: string;
  period: Period;
  rows: readonly FormRow[];
  createdOn: CivilDate;
  /** The name of a division in force in the period. */
  divisionName(code: string): string;
  /** Printed small at the foot, e.g. the receipt number and the file's hash. */
  footMark?: string;
  /** Printed as a small QR code at the foot. */
  verification?: VerificationMark;
};
