import { createHash } from 'node:crypto';
import { assess as assessCounties } from '../../shared/assessment/assess.ts';
import { assessedUnits } from '../../shared/assessment/assessed-units.ts';
import { sealAssessment } from '../../shared/assessment/seal-assessment.ts';
import { parsePeriod } from '../../shared/period/period.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { formsInFolder } from '../evidence/accepted-forms.ts';
import { EXIT, UsageProblem } from '../exit-code.ts';
import { faultLine } from '../print/fault-line.ts';
import { scoreTable } from '../print/score-table.ts';

export type AssessOptions = { scheme: string; period?: string; city: string; json?: boolean };

/** Computes an assessment from a folder of workbooks, without a server. @returns the exit code. */
export async function assess(folder: string, options: AssessOptions): Promise<number> {
  const templates = readTemplates();
  const { forms, refused, faulty } = await formsInFolder(folder, templates);
  for (const { file, refusal } of refused)
    console.error(`${file.fileName}：${refusal.message}${refusal.todo}`);
  for (const { file, faults } of faulty) {
    for (const fault of faults)
      if (fault.severity === 'A') console.error(`${file.fileName} ${faultLine(fault)}`);
  }
  if (refused.length > 0) return EXIT.refusedFile;
  if (faulty.length > 0) return EXIT.faults;

  const years = [
    ...new Set(forms.filter(({ key }) => key.unit === options.city).map(({ key }) => key.period)),
  ];
  const period =
    options.period === undefined ? (years.length === 1 ? years[0] : undefined) : parsePeriod(options.period);
  if (!period) throw new UsageProblem('请用 --period 指明考核年度，例如 2018。');
  const scheme = templates.schemes.schemeFor(options.scheme, period);
  if (!scheme)
    throw new UsageProblem(
      `没有适用于${period}的考核方案“${options.scheme}”；可用方案：${templates.schemes.names().join('、')}。`,
    );
  const units = assessedUnits(templates.divisions, options.city, period);
  if (units.length === 0)
    throw new UsageProblem(`“${options.city}”没有县（市、区），请用 --city 指明设区市的代码。`);
  const inputs = { period, units, forms };
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const assessment = sealAssessment(assessCounties(scheme, inputs), scheme, inputs, sha256);
  if (options.json) console.log(JSON.stringify(assessment, null, 2));
  else {
    console.log(scoreTable(assessment));
    console.log(`输入校验码 ${assessment.inputsHash}\n结果校验码 ${assessment.resultHash}`);
  }
  return assessment.state === 'complete' ? EXIT.clean : EXIT.faults;
}
