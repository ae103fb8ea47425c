import { readTemplates, type Templates } from '../../templates/read-templates.ts';

const read = new Map<string | undefined, Templates>();

/** Forms, schemes and divisions, once a process: on one machine all functions share them. A form is read when asked for. */
export function templatesIn(directory: string | undefined): Templates {
  const templates = read.get(directory) ?? readTemplates(directory, 'on-demand');
  read.set(directory, templates);
  return templates;
}
