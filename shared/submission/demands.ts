import type { SubmissionKey } from './submission-key.ts';

/** Whose signature a form asks for, in this order: 乡镇主要负责人 confirms, 县级主要负责人 reviews. LY-143 */
export type SigningOffice = 'township' | 'county';

export const officeNames: Readonly<Record<SigningOffice, string>> = {
  township: '乡镇主要负责人',
  county: '县级主要负责人',
};

/** What is asked of a submission beyond its figures, as its obligation in the calendar says. */
export type Demands = {
  signs: readonly SigningOffice[];
  /** Whether B and C faults must be explained before the submission counts as submitted. */
  explain: boolean;
};

export const NO_DEMANDS: Demands = { signs: [], explain: false };

/** Looks up what the calendar asks of a submission. */
export type DemandsOf = (key: SubmissionKey) => Demands;
