import { join } from 'node:path';
import type { CodeList } from '../shared/form/code-list.ts';
import { parseCodeList } from '../shared/form/parse-code-list.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { readEach } from './read-each.ts';
import type { YamlFile } from './read-yaml.ts';

export type ReadCodeList = { list: CodeList; yaml: YamlFile };

/** The code lists that several forms share, templates/codes/*.yaml. */
export function readCodes(directory: string): { codeLists: ReadCodeList[]; problems: FileProblem[] } {
  const { files, problems } = readEach(directory, 'codes/*.yaml');
  const codeLists = files.flatMap(({ path, yaml }) => {
    const parsed = parseCodeList(yaml.value);
    problems.push(...parsed.problems.map((problem) => fileProblem(yaml, problem)));
    if (!parsed.list) return [];
    if (path !== join('codes', `${parsed.list.id}.yaml`))
      problems.push(fileProblem(yaml, { path: ['id'], problem: `文件应放在 codes/${parsed.list.id}.yaml` }));
    return [{ list: parsed.list, yaml }];
  });
  return { codeLists, problems };
}
