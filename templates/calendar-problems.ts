import type { Calendar, Obligation } from '../shared/calendar/obligation.ts';
import type { DivisionRegister } from '../shared/division/division-register.ts';
import type { FormCatalogue } from '../shared/form/form-catalogue.ts';

function formProblem({ form, from, every, level }: Obligation, forms: FormCatalogue): string | undefined {
  if (form === undefined) return undefined;
  const edition = forms.editionFor(form, from);
  if (!edition) return `${from}没有报表 ${form}`;
  if (edition.period !== every) return `报表 ${form} 的周期是 ${edition.period}，不是 ${every}`;
  const byCity = level === 'prefecture';
  return byCity === (edition.reporter === 'prefecture')
    ? undefined
    : `报表 ${form} 由 ${edition.reporter} 填报，不是 ${level}`;
}

/** What is wrong with a calendar beside the forms and divisions it speaks of; texts in Chinese. */
export function calendarProblems(
  { city, obligations }: Calendar,
  forms: FormCatalogue,
  divisions: DivisionRegister,
): string[] {
  const place = divisions.ever(city)?.level === 'prefecture' ? [] : [`city：${city} 不是已登记的市`];
  const lines = obligations.flatMap((one) => {
    const problem = formProblem(one, forms);
    return problem === undefined ? [] : [`${one.id}：${problem}`];
  });
  return [...place, ...lines];
}
