import { join } from 'node:path';
import { type Ambiguity, parseAmbiguities } from '../shared/evidence/ambiguities.ts';
import { type Checklist, parseChecklists } from '../shared/evidence/checklists.ts';
import { type PovertyLine, parsePovertyLines } from '../shared/evidence/poverty-lines.ts';
import type { TemplateValue } from '../shared/evidence/read-template-value.ts';
import { readYaml } from './read-yaml.ts';

/** What an office settles for itself, templates/settings/*.yaml. */
export type Settings = { ambiguities: Ambiguity[]; checklists: Checklist[]; povertyLines: PovertyLine[] };

/** @throws Error listing every problem, each led by its file. */
export function readSettings(directory: string): Settings {
  const problems: string[] = [];
  const read = <T>(name: string, parse: (value: unknown) => TemplateValue<T[]>): T[] => {
    const { file, value } = readYaml(join(directory, 'settings', `${name}.yaml`));
    const parsed = parse(value);
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems.map((problem) => `${file}：${problem}`));
    return [];
  };
  const settings = {
    ambiguities: read('ambiguities', parseAmbiguities),
    checklists: read('checklists', parseChecklists),
    povertyLines: read('poverty-lines', parsePovertyLines),
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return settings;
}
