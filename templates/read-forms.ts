import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FormCatalogue, formCatalogue } from '../shared/form/form-catalogue.ts';
import type { FormEdition } from '../shared/form/form-edition.ts';
import { parseEdition } from '../shared/form/parse-edition.ts';
import { readYaml } from './read-yaml.ts';

/** Every edition of every form, or the list of what is wrong, each line with its file and line number. */
export function readForms(directory: string): { catalogue: FormCatalogue } | { problems: string[] } {
  const problems: string[] = [];
  const editions: FormEdition[] = [];
  for (const path of globSync('forms/*/*.yaml', { cwd: directory }).sort()) {
    const { file, value, lineOf } = readYaml(join(directory, path));
    const parsed = parseEdition(value);
    if ('problems' in parsed) {
      problems.push(
        ...parsed.problems.map(
          ({ path: at, problem }) => `${file}:${lineOf(at)}: ${at.join('.')}：${problem}`,
        ),
      );
      continue;
    }
    const { form, edition } = parsed.edition;
    if (basename(dirname(path)) !== form || basename(path, '.yaml') !== edition) {
      problems.push(`${file}:1: 文件应放在 forms/${form}/${edition}.yaml`);
    }
    editions.push(parsed.edition);
  }
  return problems.length > 0 ? { problems } : { catalogue: formCatalogue(editions) };
}
