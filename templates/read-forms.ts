import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FormCatalogue, formCatalogue } from '../shared/form/form-catalogue.ts';
import type { FormEdition } from '../shared/form/form-edition.ts';
import { draftEdition, type EditionDraft, finishEdition } from '../shared/form/parse-edition.ts';
import { readCodes } from './read-codes.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

type Draft = EditionDraft & { path: string; yaml: YamlFile };

/** One edition with the file it was read from, for messages that name file and line. */
export type ReadEdition = { edition: FormEdition; path: string; yaml: YamlFile };

/** Reads every edition; a file with a mistake is left out and its mistakes are told, each with file and line. */
export function readEditions(directory: string): { editions: ReadEdition[]; problems: string[] } {
  const { codeLists, problems } = readCodes(directory);
  const drafts: Draft[] = [];
  for (const path of globSync('forms/*/*.yaml', { cwd: directory }).sort()) {
    let yaml: YamlFile;
    try {
      yaml = readYaml(join(directory, path));
    } catch (problem) {
      problems.push((problem as Error).message);
      continue;
    }
    const tell = told(yaml, problems);
    const { draft, problems: found } = draftEdition(yaml.value, codeLists);
    found.forEach(tell);
    if (!draft) continue;
    const { form, edition } = draft.edition;
    if (basename(dirname(path)) !== form || basename(path, '.yaml') !== edition)
      problems.push(`${yaml.file}:1: 文件应放在 forms/${form}/${edition}.yaml`);
    drafts.push({ ...draft, path, yaml });
  }
  const catalogue = formCatalogue(drafts.map(({ edition }) => edition));
  const editions = drafts.flatMap((draft): ReadEdition[] => {
    const otherForm = (form: string) =>
      catalogue.editionFor(form, draft.edition.edition) ?? catalogue.editions(form)[0];
    const finished = finishEdition(draft, { otherForm });
    if ('edition' in finished) return [{ edition: finished.edition, path: draft.path, yaml: draft.yaml }];
    finished.problems.forEach(told(draft.yaml, problems));
    return [];
  });
  return { editions, problems };
}

function told({ file, lineOf }: YamlFile, problems: string[]) {
  return ({ path, problem }: { path: readonly (string | number)[]; problem: string }): void => {
    problems.push(`${file}:${lineOf(path)}: ${path.join('.')}：${problem}`);
  };
}

/** Every edition of every form, or the list of what is wrong, each line with its file and line number. */
export function readForms(directory: string): { catalogue: FormCatalogue } | { problems: string[] } {
  const { editions, problems } = readEditions(directory);
  return problems.length > 0
    ? { problems }
    : { catalogue: formCatalogue(editions.map(({ edition }) => edition)) };
}
