import type { DivisionCode } from '../../division/division.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Period } from '../../period/period.ts';
import type { FormEdition } from '../form-edition.ts';

/** What an upload is held against: the edition in force, and for whom and when it reports. */
export type CheckContext = {
  edition: FormEdition;
  unit: DivisionCode;
  period: Period;
  divisions: DivisionRegister;
};
