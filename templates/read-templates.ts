import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scheme } from '../shared/assessment/scheme.ts';
import { parseScheme, type SchemeCatalogue, schemeCatalogue } from '../shared/assessment/scheme-catalogue.ts';
import type { ObligationCatalogue } from '../shared/calendar/obligation-catalogue.ts';
import type { WorkCalendar } from '../shared/calendar/work-calendar.ts';
import type { DivisionRegister } from '../shared/division/division-register.ts';
import { type SourceRegister, sourceRegister } from '../shared/evidence/source-register.ts';
import type { FormCatalogue } from '../shared/form/form-catalogue.ts';
import { formsOnDemand } from './forms-on-demand.ts';
import { readCalendars } from './read-calendars.ts';
import { readDivisions } from './read-divisions.ts';
import { readForms } from './read-forms.ts';
import { readSources } from './read-sources.ts';
import { readYaml } from './read-yaml.ts';
import { sourcesOnDemand } from './sources-on-demand.ts';

export type Templates = {
  forms: FormCatalogue;
  divisions: DivisionRegister;
  schemes: SchemeCatalogue;
  sources: SourceRegister;
  obligations: ObligationCatalogue;
  workCalendar: WorkCalendar;
};

/** In the sources the templates lie beside this file; a bundle carries them in a folder of their own. */
export const BESIDE_THE_CODE = fileURLToPath(new URL('.', import.meta.url));

/** `on-demand`: a form, or the sources, when first asked for. */
export type Reading = 'at-once' | 'on-demand';

/**
 * Everything that people may edit, read and checked at once. On demand suits a function, which starts for one form of
 * templates that were checked before they were deployed.
 * @throws Error listing every problem, each with its file and what is wrong there: nothing starts on half a catalogue.
 */
export function readTemplates(directory: string = BESIDE_THE_CODE, reading: Reading = 'at-once'): Templates {
  const problems: string[] = [];
  const files = (pattern: string) =>
    globSync(pattern, { cwd: directory })
      .sort()
      .map((name) => ({ name, value: readYaml(join(directory, name)).value }));

  const later = reading === 'on-demand';
  const forms = later ? { catalogue: formsOnDemand(directory) } : readForms(directory);
  if ('problems' in forms) problems.push(...forms.problems);
  const divisions = readDivisions(directory);
  if ('problems' in divisions) problems.push(...divisions.problems);
  const sources = later ? undefined : readSources(directory);
  if (sources && !sources.ok) problems.push(...sources.problems);
  const schemes: Scheme[] = [];
  for (const { name, value } of files('schemes/*/*.yaml')) {
    const parsed = parseScheme(value);
    if (parsed.ok) schemes.push(parsed.scheme);
    else problems.push(...parsed.problems.map((problem) => `${name}：${problem}`));
  }
  const unusable = () => new Error(`templates in ${directory} are not usable:\n${problems.join('\n')}`);
  if ('problems' in forms || 'problems' in divisions || sources?.ok === false || problems.length > 0)
    throw unusable();
  const calendars = readCalendars(directory, later ? undefined : forms.catalogue, divisions.register);
  if ('problems' in calendars) {
    problems.push(...calendars.problems);
    throw unusable();
  }
  return {
    forms: forms.catalogue,
    divisions: divisions.register,
    schemes: schemeCatalogue(schemes),
    sources: sources ? sourceRegister(sources.documents) : sourcesOnDemand(directory),
    ...calendars,
  };
}
