import { evidenceOf } from '../../shared/assessment/evidence-of.ts';
import type { SealedAssessment } from '../../shared/assessment/seal-assessment.ts';
import type { DivisionCode } from '../../shared/division/division.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { SourceRegister } from '../../shared/evidence/source-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { type Instant, shanghaiDate } from '../../shared/period/instant.ts';
import { lastDay } from '../../shared/period/period.ts';
import type { AssessmentReportContext } from '../../shared/report/assessment-report-context.ts';

export type ReportMeans = { forms: FormCatalogue; divisions: DivisionRegister; sources: SourceRegister };

const EXAMPLE = '示例数据';
const EXAMPLE_NOTE = `所依据的报表中有标明“${EXAMPLE}”的文件，本报告仅供演示，不作为考核依据。`;

/** What an assessment's documents print beside the record. A file that calls itself example data marks the report. */
export function reportContext(
  assessment: SealedAssessment,
  city: DivisionCode,
  decidedAt: Instant,
  { forms, divisions, sources }: ReportMeans,
): AssessmentReportContext {
  const { period } = assessment;
  const isExample = evidenceOf(assessment).some(({ fileName }) => fileName.includes(EXAMPLE));
  return {
    sources,
    divisions,
    formTitle: (form, of) => forms.editionFor(form, of)?.title ?? form,
    issuer: `${divisions.nameOn(city, lastDay(period))}扶贫开发领导小组办公室`,
    createdOn: shanghaiDate(decidedAt),
    notes: isExample ? [EXAMPLE_NOTE] : [],
  };
}
