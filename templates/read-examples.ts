import { type FormExample, parseFormExample } from '../shared/form/example/form-example.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { readEach } from './read-each.ts';
import type { YamlFile } from './read-yaml.ts';

export type ReadExample = { example: FormExample; yaml: YamlFile };

/** Every file of worked examples in a folder, and what is wrong with those that cannot be read. */
export function readExamples(folder: string): { examples: ReadExample[]; problems: FileProblem[] } {
  const { files, problems } = readEach(folder, '*.yaml');
  const examples = files.flatMap(({ yaml }) => {
    const parsed = parseFormExample(yaml.value);
    if ('example' in parsed) return [{ example: parsed.example, yaml }];
    problems.push(...parsed.problems.map((problem) => fileProblem(yaml, problem)));
    return [];
  });
  return { examples, problems };
}
