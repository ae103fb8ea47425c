import type { SealedAssessment } from '../assessment/seal-assessment.ts';
import type { DivisionCode } from '../division/division.ts';
import { periodLabel } from '../period/period.ts';
import type { AssessmentReportContext } from './assessment-report-context.ts';
import { derivationLegend, derivationParts } from './derivation-parts.ts';
import { footMark } from './foot-mark.ts';
import type { ReportDocument } from './report-document.ts';

/** One county's 得分溯源 as a document of its own. @throws RangeError for a unit that was not assessed. */
export function derivationReport(
  assessment: SealedAssessment,
  unit: DivisionCode,
  context: AssessmentReportContext,
): ReportDocument {
  const result = assessment.results.find((each) => each.unit === unit);
  if (!result) throw new RangeError(`${unit} was not assessed`);
  return {
    id: `derivation-${assessment.scheme}-${assessment.period}-${unit}`,
    title: `${result.name}${periodLabel(assessment.period)}考核得分溯源`,
    orientation: 'portrait',
    createdOn: context.createdOn,
    footMark: footMark(assessment),
    parts: [
      ...context.notes.map((text) => ({ kind: 'paragraph', text, style: 'note' }) as const),
      ...derivationParts(result),
      ...derivationLegend([result], context),
    ],
  };
}
