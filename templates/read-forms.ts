import { editionBeside } from '../shared/form/edition-catalogue.ts';
import type { WrittenEdition } from '../shared/form/edition-schema.ts';
import { type FormCatalogue, formCatalogue } from '../shared/form/form-catalogue.ts';
import type { FormEdition } from '../shared/form/form-edition.ts';
import { finishEdition } from '../shared/form/parse-edition.ts';
import { type FileProblem, fileProblem, problemLine } from './file-problem.ts';
import { readCodes } from './read-codes.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';
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
  const drafts = files.flatMap(({ path, yaml }): ReadDraft[] => {
    const { draft, problems: found } = readDraft(yaml, path, shared);
    problems.push(...found);
    return draft ? [draft] : [];
  });
  const catalogue = formCatalogue(drafts.map(({ edition }) => edition));
  const editions = drafts.flatMap(({ written, edition: draft, yaml }): ReadEdition[] => {
    const otherForm = (form: string) => editionBeside(catalogue, form, draft.edition);
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
