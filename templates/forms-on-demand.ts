import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { editionBeside, editionCatalogue } from '../shared/form/edition-catalogue.ts';
import type { FormCatalogue } from '../shared/form/form-catalogue.ts';
import type { FormEdition } from '../shared/form/form-edition.ts';
import { finishEdition } from '../shared/form/parse-edition.ts';
import { type Period, parsePeriod } from '../shared/period/period.ts';
import { type FileProblem, fileProblem, problemLine } from './file-problem.ts';
import { readCodes } from './read-codes.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';
import { readYaml } from './read-yaml.ts';

/** An edition by what its place in the folder says of it. */
type EditionFile = { form: string; edition: Period; path: string };

function editionFile(path: string): EditionFile {
  const edition = parsePeriod(basename(path, '.yaml'));
  if (!edition) throw new Error(`${path}：文件应以版本的首个报告期命名，如 2018Q1.yaml`);
  return { form: basename(dirname(path)), edition, path };
}

const unusable = (problems: readonly FileProblem[]) => new Error(problems.map(problemLine).join('\n'));

/** Answers once and remembers. */
function remembered<Answer>(read: (file: EditionFile) => Answer): (file: EditionFile) => Answer {
  const answers = new Map<string, Answer>();
  return (file) => {
    const answer = answers.get(file.path) ?? read(file);
    answers.set(file.path, answer);
    return answer;
  };
}

/**
 * The same catalogue, each edition read when it is first asked for: a function starts in the time of the one or two
 * forms it works with. What an edition's rules read of other forms is read with it as far as its tables.
 * @throws Error from whatever asks for an edition that cannot be used, with file and line of each problem.
 */
export function formsOnDemand(directory: string): FormCatalogue {
  const files = editionCatalogue(globSync('forms/*/*.yaml', { cwd: directory }).map(editionFile));
  let codes: ReturnType<typeof readCodes> | undefined;
  const codeLists = () => {
    codes ??= readCodes(directory);
    if (codes.problems.length > 0) throw unusable(codes.problems);
    return codes.codeLists.map(({ list }) => list);
  };
  const draftOf = remembered(({ path }): ReadDraft => {
    const { draft, problems } = readDraft(readYaml(join(directory, path)), path, codeLists());
    if (!draft || problems.length > 0) throw unusable(problems);
    return draft;
  });
  const editionOf = remembered((file): FormEdition => {
    const draft = draftOf(file);
    const finished = finishEdition(draft, {
      otherForm(form) {
        const beside = editionBeside(files, form, file.edition);
        return beside && draftOf(beside).edition;
      },
    });
    if ('problems' in finished)
      throw unusable(finished.problems.map((problem) => fileProblem(draft.yaml, problem)));
    return finished.edition;
  });
  const asked = (file: EditionFile | undefined) => file && editionOf(file);
  return {
    forms: files.forms,
    editionFor: (form, period) => asked(files.editionFor(form, period)),
    edition: (form, edition) => asked(files.edition(form, edition)),
    editions: (form) => files.editions(form).map(editionOf),
  };
}
