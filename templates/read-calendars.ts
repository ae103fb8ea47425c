import { basename } from 'node:path';
import { type HolidayYear, parseHolidayYear } from '../shared/calendar/holiday-year.ts';
import type { Calendar } from '../shared/calendar/obligation.ts';
import { type ObligationCatalogue, obligationCatalogue } from '../shared/calendar/obligation-catalogue.ts';
import { parseCalendar } from '../shared/calendar/parse-calendar.ts';
import { type WorkCalendar, workCalendar } from '../shared/calendar/work-calendar.ts';
import type { DivisionRegister } from '../shared/division/division-register.ts';
import type { TemplateValue } from '../shared/evidence/read-template-value.ts';
import type { FormCatalogue } from '../shared/form/form-catalogue.ts';
import { calendarProblems } from './calendar-problems.ts';
import { problemLine } from './file-problem.ts';
import { readEach } from './read-each.ts';

type Read = { obligations: ObligationCatalogue; workCalendar: WorkCalendar } | { problems: string[] };

function readAll<T>(directory: string, pattern: string, parse: (value: unknown) => TemplateValue<T>) {
  const { files, problems: unreadable } = readEach(directory, pattern);
  const problems = unreadable.map(problemLine);
  const values = files.flatMap(({ path, yaml }) => {
    const parsed = parse(yaml.value);
    if (parsed.ok) return [{ path, value: parsed.value }];
    problems.push(...parsed.problems.map((problem) => `${path}：${problem}`));
    return [];
  });
  return { values, problems };
}

/**
 * The holidays of each year and the obligations of each city, held against the divisions and forms they name; without
 * `forms` not against those, for a function that starts on templates checked before they were deployed.
 */
export function readCalendars(
  directory: string,
  forms: FormCatalogue | undefined,
  divisions: DivisionRegister,
): Read {
  const years = readAll<HolidayYear>(directory, 'calendars/holidays/*.yaml', parseHolidayYear);
  const calendars = readAll<Calendar>(directory, 'calendars/*.yaml', parseCalendar);
  const problems = [
    ...years.problems,
    ...calendars.problems,
    ...years.values
      .filter(({ path, value }) => basename(path, '.yaml') !== String(value.year))
      .map(({ path, value }) => `${path}：文件应以年份 ${value.year} 命名`),
    ...calendars.values.flatMap(({ path, value }) =>
      forms ? calendarProblems(value, forms, divisions).map((problem) => `${path}：${problem}`) : [],
    ),
  ];
  if (problems.length > 0) return { problems };
  return {
    obligations: obligationCatalogue(
      calendars.values.map(({ value }) => value),
      divisions,
    ),
    workCalendar: workCalendar(years.values.map(({ value }) => value)),
  };
}
