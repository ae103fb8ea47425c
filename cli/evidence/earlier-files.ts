import type { CheckContext, EarlierRows, KnownBefore } from '../../shared/form/check/check-context.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { firstDay } from '../../shared/period/period.ts';
import type { Templates } from '../../templates/read-templates.ts';
import { UsageProblem } from '../exit-code.ts';
import { formSetting } from './form-setting.ts';
import { identifyFile, loadFile } from './load-file.ts';

export type EarlierFiles = { previous?: string; yearAgo?: string };

/** @throws UsageProblem when the file is not an earlier workbook of the same form and unit. */
async function earlierRows(path: string, context: CheckContext, templates: Templates): Promise<EarlierRows> {
  const file = await loadFile(path);
  const identified = await identifyFile(file);
  if ('refusal' in identified) throw new UsageProblem(`“${path}”：${identified.refusal.message}`);
  const setting = formSetting(
    { form: context.edition.form, unit: context.unit, ...identified.identity },
    templates,
  );
  if (setting.edition.form !== context.edition.form || setting.unit !== context.unit)
    throw new UsageProblem(`“${path}”不是本单位同一张报表的工作簿。`);
  if (firstDay(setting.period) >= firstDay(context.period))
    throw new UsageProblem(`“${path}”的报告期不早于本期。`);
  const checked = await checkWorkbook(file.read(), setting);
  if (checked.outcome === 'unreadable') throw new UsageProblem(`“${path}”：${checked.refusal.message}`);
  return { period: setting.period, rows: checked.rows };
}

/** What earlier workbooks on this desk say, in place of the system's accepted submissions. */
export async function knownBefore(
  { previous, yearAgo }: EarlierFiles,
  context: CheckContext,
  templates: Templates,
): Promise<KnownBefore> {
  return {
    ...(previous === undefined ? {} : { previous: await earlierRows(previous, context, templates) }),
    ...(yearAgo === undefined ? {} : { yearAgo: await earlierRows(yearAgo, context, templates) }),
  };
}
