import { basename, dirname } from 'node:path';
import type { CodeList } from '../shared/form/code-list.ts';
import { draftEdition, type EditionDraft } from '../shared/form/parse-edition.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import type { YamlFile } from './read-yaml.ts';

/** An edition whose rules are still as written, with the file it was read from. */
export type ReadDraft = EditionDraft & { yaml: YamlFile };

/** `path` is the file's place in the templates folder, which must say what the file says. */
export function readDraft(
  yaml: YamlFile,
  path: string,
  codeLists: readonly CodeList[],
): { draft?: ReadDraft; problems: FileProblem[] } {
  const { draft, problems: found } = draftEdition(yaml.value, codeLists);
  const problems = found.map((problem) => fileProblem(yaml, problem));
  if (!draft) return { problems };
  const { form, edition } = draft.edition;
  if (basename(dirname(path)) !== form || basename(path, '.yaml') !== edition) {
    const problem = `文件应放在 forms/${form}/${edition}.yaml`;
    problems.push(fileProblem(yaml, { path: ['form'], problem }));
  }
  return { draft: { ...draft, yaml }, problems };
}
