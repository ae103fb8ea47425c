import type { DivisionCode } from '../division/division.ts';
import type { Period } from '../period/period.ts';

/** What is owed: one form, for one period, by one unit. The permanent identity of a submission (报送). */
export type SubmissionKey = { form: string; period: Period; unit: DivisionCode };
