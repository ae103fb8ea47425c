import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem } from './file-problem.ts';
import { readYaml, YamlError, type YamlFile } from './read-yaml.ts';

/** Every YAML file of a pattern, in name order; one that is not YAML is told instead of stopping the others. */
export function readEach(
  directory: string,
  pattern: string,
): { files: { path: string; yaml: YamlFile }[]; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const files = globSync(pattern, { cwd: directory })
    .sort()
    .flatMap((path) => {
      try {
        return [{ path, yaml: readYaml(join(directory, path)) }];
      } catch (problem) {
        if (!(problem instanceof YamlError)) throw problem;
        problems.push({ file: problem.file, line: problem.line, at: '', problem: problem.problem });
        return [];
      }
    });
  return { files, problems };
}
