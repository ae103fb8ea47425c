import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeList } from '../shared/form/code-list.ts';
import { parseCodeList } from '../shared/form/parse-code-list.ts';
import { readYaml } from './read-yaml.ts';

/** The code lists that several forms share, templates/codes/*.yaml. */
export function readCodes(directory: string): { codeLists: CodeList[]; problems: string[] } {
  const problems: string[] = [];
  const codeLists: CodeList[] = [];
  for (const path of globSync('codes/*.yaml', { cwd: directory }).sort()) {
    const { file, value, lineOf } = readYaml(join(directory, path));
    const parsed = parseCodeList(value);
    for (const { path: at, problem } of parsed.problems)
      problems.push(`${file}:${lineOf(at)}: ${at.join('.')}：${problem}`);
    if (!parsed.list) continue;
    if (path !== join('codes', `${parsed.list.id}.yaml`))
      problems.push(`${file}:1: 文件应放在 codes/${parsed.list.id}.yaml`);
    codeLists.push(parsed.list);
  }
  return { codeLists, problems };
}
