import { civilDateOf } from '../../../shared/period/civil-date.ts';
import type { ReportDocument, ReportPart } from '../../../shared/report/report-document.ts';

/** A report of the given parts and nothing else. */
export function tinyReport(parts: readonly ReportPart[], title = '测试报告'): ReportDocument {
  return { id: 'tiny', title, orientation: 'portrait', createdOn: civilDateOf(2018, 12, 28), parts };
}
