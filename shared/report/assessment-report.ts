import { blockersOf } from '../assessment/assessment.ts';
import type { SealedAssessment } from '../assessment/seal-assessment.ts';
import { LOCAL_DEFAULT_TEXT } from '../evidence/print-source.ts';
import { LOCAL_DEFAULT } from '../evidence/source-register.ts';
import { chineseDate } from '../period/chinese-date.ts';
import { periodLabel } from '../period/period.ts';
import type { AssessmentReportContext } from './assessment-report-context.ts';
import { derivationLegend, derivationParts } from './derivation-parts.ts';
import { evidencePlace } from './derivation-table.ts';
import { footMark } from './foot-mark.ts';
import { chosenTable, givenTable } from './method-tables.ts';
import { rankingTable } from './ranking-table.ts';
import type { ReportDocument, ReportPart } from './report-document.ts';

const paragraph = (text: string): ReportPart => ({ kind: 'paragraph', text });
const note = (text: string): ReportPart => ({ kind: 'paragraph', text, style: 'note' });
const heading = (text: string, level: 1 | 2 = 1): ReportPart => ({ kind: 'heading', level, text });

function methodParts({ method }: SealedAssessment, { sources }: AssessmentReportContext): ReportPart[] {
  const given = method.filter(({ source }) => source !== LOCAL_DEFAULT);
  const chosen = method.filter(({ source }) => source === LOCAL_DEFAULT);
  return [
    heading('一、计分办法'),
    paragraph(`以下分两部分列明：文件作出规定的，以及文件没有规定、采用${LOCAL_DEFAULT_TEXT}的。`),
    { kind: 'table', table: givenTable('文件规定', given, sources) },
    { kind: 'table', table: chosenTable(LOCAL_DEFAULT_TEXT, chosen) },
  ];
}

function rankingParts(assessment: SealedAssessment): ReportPart[] {
  const blockers = blockersOf(assessment);
  const blocked = new Set(
    assessment.results.flatMap(({ state, unit }) => (state === 'blocked' ? [unit] : [])),
  );
  return [
    heading('二、成绩与名次'),
    { kind: 'table', table: rankingTable(assessment.results) },
    note('标“（≈）”的列只为便于阅读而保留四位小数，计算总成绩时不取舍。'),
    ...(blocked.size > 0
      ? [paragraph(`有${blocked.size}个县（市、区）未计总成绩，所列名次只在已计分的县（市、区）之间排定。`)]
      : []),
    ...blockers.map((blocker) => paragraph(`${blocker}。`)),
  ];
}

function noticeParts({ notices }: SealedAssessment): ReportPart[] {
  if (notices.length === 0) return [];
  return [
    heading('未计入的登记内容', 2),
    ...notices.map(({ message, evidence }) => note(`${message}（${evidencePlace(evidence)}）。`)),
  ];
}

/** The whole assessment: cover, method, ranking, one page of derivation for each county, signatures. */
export function assessmentReport(
  assessment: SealedAssessment,
  context: AssessmentReportContext,
): ReportDocument {
  const { title, period, scheme } = assessment;
  const date = chineseDate(context.createdOn);
  return {
    id: `assessment-${scheme}-${period}`,
    title: `${title}结果`,
    orientation: 'portrait',
    createdOn: context.createdOn,
    footMark: footMark(assessment),
    parts: [
      {
        kind: 'cover',
        title: `${title}结果`,
        subtitle: periodLabel(period),
        issuer: context.issuer,
        date,
        notes: context.notes,
      },
      { kind: 'new-page', sheet: '计分办法' },
      ...methodParts(assessment, context),
      { kind: 'new-page', sheet: '成绩与名次' },
      ...rankingParts(assessment),
      ...noticeParts(assessment),
      { kind: 'signatures', lines: ['审定：　　　　复核：　　　　制表：', context.issuer, date] },
      { kind: 'new-page', sheet: '溯源说明' },
      heading('三、得分溯源'),
      paragraph('以下每个县（市、区）一节，逐项列出起始分、扣分、得分及其证据，可据以手工复算。'),
      ...derivationLegend(assessment.results, context),
      ...assessment.results.flatMap((result): ReportPart[] => [
        { kind: 'new-page', sheet: result.name },
        ...derivationParts(result),
      ]),
    ],
  };
}
