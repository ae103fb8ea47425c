import { fileURLToPath } from 'node:url';
import { readCalendars } from '../../templates/read-calendars.ts';
import { readDivisions } from '../../templates/read-divisions.ts';
import { readForms } from '../../templates/read-forms.ts';

export const templatesDirectory = fileURLToPath(new URL('../../templates', import.meta.url));

function loaded<T extends object>(result: T | { problems: string[] }): T {
  if ('problems' in result) throw new Error((result as { problems: string[] }).problems.join('\n'));
  return result;
}

/** The product's own templates, read once: tests run against what is delivered. */
export const forms = loaded(readForms(templatesDirectory)).catalogue;
export const divisions = loaded(readDivisions(templatesDirectory)).register;
export const calendars = loaded(readCalendars(templatesDirectory, forms, divisions));
