import type { DivisionRegister } from '../division/division-register.ts';
import type { SourceRegister } from '../evidence/source-register.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Period } from '../period/period.ts';

/** What a printed assessment needs beside the record itself. Nothing in it changes a figure. */
export type AssessmentReportContext = {
  sources: SourceRegister;
  divisions: DivisionRegister;
  /** Title of a form's edition in force; the form's id when it is not known. */
  formTitle(form: string, period: Period): string;
  /** Printed on the cover and at the end: 安庆市扶贫开发领导小组办公室. */
  issuer: string;
  createdOn: CivilDate;
  /** Remarks for the cover, such as that the figures are 示例数据. */
  notes: readonly string[];
};
