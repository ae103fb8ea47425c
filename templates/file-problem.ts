import type { YamlFile } from './read-yaml.ts';

/** Something wrong at one place of a template file; `at` is the path of keys. */
export type FileProblem = { file: string; line: number; at: string; problem: string };

export function fileProblem(
  yaml: YamlFile,
  { path, problem }: { path: readonly (string | number)[]; problem: string },
): FileProblem {
  return { file: yaml.file, line: yaml.lineOf(path), at: path.join('.'), problem };
}

/** `templates/forms/x/2018.yaml:12: rules.3.holds：…` */
export function problemLine({ file, line, at, problem }: FileProblem): string {
  return `${file}:${line}: ${at === '' ? '' : `${at}：`}${problem}`;
}
