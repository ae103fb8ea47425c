import { readFile } from 'node:fs/promises';
import type { SealedAssessment } from '../../shared/assessment/seal-assessment.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { lastDay, type Period } from '../../shared/period/period.ts';
import { assessmentReport } from '../../shared/report/assessment-report.ts';
import { derivationReport } from '../../shared/report/derivation-report.ts';
import { printedForm } from '../../shared/report/printed-form.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { type FormOptions, formSetting } from '../evidence/form-setting.ts';
import { identifyFile, loadFile } from '../evidence/load-file.ts';
import { EXIT, UsageProblem } from '../exit-code.ts';
import { printRefusal } from '../print/refusal.ts';
import { writeReport } from '../write-report.ts';

export type RenderOptions = FormOptions & { out: string; issuer: string; json?: boolean };

const UNOFFICIAL = '本件由命令行生成，未经审核，不作为正式结果。';

async function assessmentDocuments(path: string, issuer: string): Promise<ReportDocument[]> {
  let assessment: SealedAssessment;
  try {
    assessment = JSON.parse(await readFile(path, 'utf8')) as SealedAssessment;
  } catch {
    throw new UsageProblem(`“${path}”不是“taizhang assess --json”的输出。`);
  }
  if (!Array.isArray(assessment.results))
    throw new UsageProblem(`“${path}”不是“taizhang assess --json”的输出。`);
  const { sources, divisions, forms } = readTemplates();
  const formTitle = (form: string, period: Period) => forms.editionFor(form, period)?.title ?? form;
  const context = {
    issuer,
    formTitle,
    createdOn: lastDay(assessment.period),
    notes: [UNOFFICIAL],
    sources,
    divisions,
  };
  return [
    assessmentReport(assessment, context),
    ...assessment.results.map(({ unit }) => derivationReport(assessment, unit, context)),
  ];
}

/** Prints a filled workbook as its statutory form, or an assessment as its reports. @returns the exit code. */
export async function render(path: string, options: RenderOptions): Promise<number> {
  let documents: ReportDocument[];
  if (path.endsWith('.json')) documents = await assessmentDocuments(path, options.issuer);
  else {
    const file = await loadFile(path);
    const identified = await identifyFile(file);
    if ('refusal' in identified) return printRefusal(file, identified.refusal, options.json === true);
    const context = formSetting({ ...identified.identity, ...options }, readTemplates(options.templates));
    const checked = await checkWorkbook(file.read(), context);
    if (checked.outcome === 'unreadable') return printRefusal(file, checked.refusal, options.json === true);
    const { edition, unit, period, divisions } = context;
    const on = lastDay(period);
    documents = [
      printedForm(edition, {
        id: `${edition.form}-${period}-${unit}`,
        unitName: divisions.nameOn(unit, on),
        period,
        rows: checked.rows,
        createdOn: on,
        divisionName: (code) => divisions.nameOn(code, on),
        footMark: `${UNOFFICIAL}文件校验码 ${file.sha256.slice(0, 16)}`,
      }),
    ];
  }
  const written: string[] = [];
  for (const document of documents) written.push(...(await writeReport(document, options.out)));
  console.log(options.json ? JSON.stringify({ files: written }) : written.join('\n'));
  return EXIT.clean;
}
