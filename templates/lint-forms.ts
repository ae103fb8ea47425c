import { basename, dirname } from 'node:path';
import type { DivisionRegister } from '../shared/division/division-register.ts';
import type { SourceRegister } from '../shared/evidence/source-register.ts';
import { formCatalogue } from '../shared/form/form-catalogue.ts';
import { lintCodes } from '../shared/form/lint/lint-codes.ts';
import { lintLayout } from '../shared/form/lint/lint-layout.ts';
import { lintSources } from '../shared/form/lint/lint-sources.ts';
import { lintTables } from '../shared/form/lint/lint-tables.ts';
import { unreachableEditions } from '../shared/form/lint/unreachable-editions.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { lintExamples } from './lint-examples.ts';
import { readCodes } from './read-codes.ts';
import { type ReadEdition, readEditions } from './read-forms.ts';

export type LintRequest = {
  /** The templates folder. */
  directory: string;
  /** The folder of worked examples; without it examples are not asked for. */
  examples?: string;
  sources: SourceRegister;
  divisions: DivisionRegister;
};

function lintReachable(editions: readonly ReadEdition[]): FileProblem[] {
  const catalogue = formCatalogue(editions.map(({ edition }) => edition));
  return catalogue.forms().flatMap((form) =>
    unreachableEditions(catalogue.editions(form)).flatMap(({ edition, problem }) => {
      const file = editions.find((one) => one.edition === edition);
      return file ? [fileProblem(file.yaml, { path: ['edition'], problem })] : [];
    }),
  );
}

function lintCodeSources(directory: string, sources: SourceRegister): FileProblem[] {
  return readCodes(directory).codeLists.flatMap(({ list, yaml }) =>
    sources.resolve(list.source) === undefined
      ? [
          fileProblem(yaml, {
            path: ['source'],
            problem: `依据“${list.source}”没有登记（templates/sources）`,
          }),
        ]
      : [],
  );
}

/** Everything that is wrong with the forms of a templates folder, file by file and line by line. */
export async function lintForms(request: LintRequest): Promise<FileProblem[]> {
  const { directory, examples, sources } = request;
  const { editions, problems } = readEditions(directory);
  const unreadable = new Set(problems.map(({ file }) => basename(dirname(file))));
  for (const { edition, written, yaml } of editions) {
    const found = [
      ...lintSources(written, sources),
      ...lintTables(edition),
      ...lintCodes(written, edition),
      ...lintLayout(edition),
    ];
    problems.push(...found.map((problem) => fileProblem(yaml, problem)));
  }
  problems.push(...lintReachable(editions), ...lintCodeSources(directory, sources));
  if (examples !== undefined)
    problems.push(...(await lintExamples(editions, examples, request.divisions, unreadable)));
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
