import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type FormExample, parseFormExample } from '../shared/form/example/form-example.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

export type ReadExample = { example: FormExample; yaml: YamlFile };

/** Every file of worked examples in a folder, and what is wrong with those that cannot be read. */
export function readExamples(folder: string): { examples: ReadExample[]; problems: string[] } {
  const examples: ReadExample[] = [];
  const problems: string[] = [];
  for (const name of globSync('*.yaml', { cwd: folder }).sort()) {
    let yaml: YamlFile;
    try {
      yaml = readYaml(join(folder, name));
    } catch (problem) {
      problems.push((problem as Error).message);
      continue;
    }
    const parsed = parseFormExample(yaml.value);
    if ('example' in parsed) examples.push({ example: parsed.example, yaml });
    else
      for (const { path, problem } of parsed.problems)
        problems.push(`${yaml.file}:${yaml.lineOf(path)}: ${path.join('.')}：${problem}`);
  }
  return { examples, problems };
}
