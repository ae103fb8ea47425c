import type { CheckContext } from '../../shared/form/check/check-context.ts';
import { lastDay, parsePeriod } from '../../shared/period/period.ts';
import type { Templates } from '../../templates/read-templates.ts';
import { UsageProblem } from '../exit-code.ts';

/** `templates`: another folder of templates than the product's own. */
export type FormOptions = { form?: string; period?: string; unit?: string; templates?: string };

/**
 * Finds edition, unit and period from what was asked for. A unit may be given as a code or as a name.
 * @throws UsageProblem naming what is missing or unknown, and the choices.
 */
export function formSetting(options: FormOptions, { forms, divisions }: Templates): CheckContext {
  const { form, period: periodText, unit: unitText } = options;
  const known = `可用的报表：${forms.forms().join('、')}。`;
  if (!form) throw new UsageProblem(`请用 --form 指明报表。${known}`);
  if (!forms.forms().includes(form)) throw new UsageProblem(`没有名为“${form}”的报表。${known}`);
  if (!periodText) throw new UsageProblem('请用 --period 指明报告期，例如 2018、2018H1、2018Q3、2018M08。');
  const period = parsePeriod(periodText);
  if (!period) throw new UsageProblem(`“${periodText}”不是报告期，请写作 2018、2018H1、2018Q3 或 2018M08。`);
  const edition = forms.editionFor(form, period);
  if (!edition) throw new UsageProblem(`报表“${form}”在${periodText}还没有版本。`);
  if (!unitText) throw new UsageProblem('请用 --unit 指明填报单位，可用代码（340825）或名称（太湖县）。');
  const on = lastDay(period);
  const unit = divisions.find(unitText, on) ?? divisions.named(unitText, on);
  if (!unit) throw new UsageProblem(`“${unitText}”在${periodText}不是已登记的行政区划或单位。`);
  return { edition, unit: unit.code, period, divisions };
}
