import type { Refusal } from '../access/refusal.ts';
import type { Division } from '../division/division.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import type { FormCatalogue } from '../form/form-catalogue.ts';
import type { FormEdition } from '../form/form-edition.ts';
import { lastDay, type PeriodKind, periodLabel, periodParts } from '../period/period.ts';
import type { SubmissionKey } from './submission-key.ts';

const CYCLE: Record<PeriodKind, string> = {
  year: '年报',
  'half-year': '半年报',
  quarter: '季报',
  month: '月报',
};

function reports(division: Division, reporter: FormEdition['reporter']): boolean {
  return reporter === 'prefecture'
    ? division.level === 'prefecture'
    : division.level !== 'prefecture' && division.level !== 'province';
}

/** Whether there is such a form for the period, and whether the unit reports it. The edition that holds, or why not. */
export function checkOwed(
  { form, period, unit }: SubmissionKey,
  forms: FormCatalogue,
  divisions: DivisionRegister,
): { edition: FormEdition } | { refusal: Refusal } {
  const edition = forms.editionFor(form, period);
  if (!edition)
    return {
      refusal: {
        code: 'unknown-form',
        message: `${periodLabel(period)}没有代码为“${form}”的报表。`,
        todo: '请核对报表代码和报告期。',
      },
    };
  if (edition.period !== periodParts(period).kind)
    return {
      refusal: {
        code: 'wrong-period',
        message: `《${edition.title}》是${CYCLE[edition.period]}，报告期不能是${periodLabel(period)}。`,
        todo: '请改用与报表周期相符的报告期，如 2018、2018Q3、2018M08。',
      },
    };
  const division = divisions.find(unit, lastDay(period));
  if (!division || !reports(division, edition.reporter))
    return {
      refusal: {
        code: 'wrong-unit',
        message: `单位 ${unit} 在${periodLabel(period)}不是《${edition.title}》的填报单位。`,
        todo: '请核对填报单位的区划代码；区划调整过的，请用该报告期末有效的代码。',
      },
    };
  return { edition };
}
