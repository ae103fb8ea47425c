import { readTemplates, type Templates } from '../../templates/read-templates.ts';

const read = new Map<string | undefined, Templates>();

/** Forms, schemes and divisions, read once a process: on one machine all functions share them. */
export function templatesIn(directory: string | undefined): Templates {
  const templates = read.get(directory) ?? readTemplates(directory);
  read.set(directory, templates);
  return templates;
}
