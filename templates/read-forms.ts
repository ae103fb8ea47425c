import { basename, dirname } from 'node:path';
import type { WrittenEdition } from '../shared/form/edition-schema.ts';
import { type FormCatalogue, formCatalogue } from '../shared/form/form-catalogue.ts';
import type { FormEdition } from '../shared/form/form-edition.ts';
import { draftEdition, type EditionDraft, finishEdition } from '../shared/form/parse-edition.ts';
import { type FileProblem, fileProblem, problemLine } from './file-problem.ts';
import { readCodes } from './read-codes.ts';
import { readEach } from './read-each.ts';
import type { YamlFile } from './read-yaml.ts';

/** One edition, as written and as compiled, with the file it was read from. */
export type ReadEdition = { edition: FormEdition; written: WrittenEdition; yaml: YamlFile };

/** Reads every edition; one with a mistake is left out and its mistakes are told. */
export function readEditions(directory: string): { editions: ReadEdition[]; problems: FileProblem[] } {
  const { codeLists, problems } = readCodes(directory);
  const { files, problems: unreadable } = readEach(directory, 'forms/*/*.yaml');
  problems.push(...unreadable);
  const shared = codeLists.map(({ list }) => list);
  const drafts = files.flatMap(({ path, yaml }): (EditionDraft & { yaml: YamlFile })[] => {
    const { draft, problems: found } = draftEdition(yaml.value, shared);
    problems.push(...found.map((problem) => fileProblem(yaml, problem)));
    if (!draft) return [];
    const { form, edition } = draft.edition;
    if (basename(dirname(path)) !== form || basename(path, '.yaml') !== edition) {
      const problem = `文件应放在 forms/${form}/${edition}.yaml`;
      problems.push(fileProblem(yaml, { path: ['form'], problem }));
    }
    return [{ ...draft, yaml }];
  });
  const catalogue = formCatalogue(drafts.map(({ edition }) => edition));
  const editions = drafts.flatMap(({ written, edition: draft, yaml }): ReadEdition[] => {
    // Beside an edition stands the other form's edition of the same time, or its first if that begins later.
    const otherForm = (form: string) =>
      catalogue.editionFor(form, draft.edition) ?? catalogue.editions(form)[0];
    const finished = finishEdition({ written, edition: draft }, { otherForm });
    if ('edition' in finished) return [{ edition: finished.edition, written, yaml }];
    problems.push(...finished.problems.map((problem) => fileProblem(yaml, problem)));
    return [];
  });
  return { editions, problems };
}

/** Every edition of every form, or the list of what is wrong, each line with its file and line number. */
export function readForms(directory: string): { catalogue: FormCatalogue } | { problems: string[] } {
  const { editions, problems } = readEditions(directory);
  return problems.length > 0
    ? { problems: problems.map(problemLine) }
    : { catalogue: formCatalogue(editions.map(({ edition }) => edition)) };
}
