import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as z from 'zod';
import type { RuleUse } from '../shared/evidence/coverage.ts';
import { templateUses } from '../shared/evidence/template-uses.ts';
import { readYaml } from './read-yaml.ts';

/** The register itself, example data, open questions and lists still to be filled in do not make a rule used. */
const NOT_A_USE = /^(sources|examples)\/|^settings\/(ambiguities|checklists)\.yaml$/;

/** Which template file names which id as its source, and where; ids as written, known or not. */
export function readUses(directory: string): ReadonlyMap<string, readonly RuleUse[]> {
  const uses = new Map<string, RuleUse[]>();
  for (const path of globSync('**/*.yaml', { cwd: directory }).sort()) {
    const file = path.replaceAll(sep, '/');
    if (NOT_A_USE.test(file)) continue;
    const { value } = readYaml(join(directory, path));
    const titled = z.object({ title: z.string() }).safeParse(value);
    const of = titled.success ? { file, title: titled.data.title } : { file };
    for (const { id, place } of templateUses(value))
      uses.set(id, [...(uses.get(id) ?? []), { ...of, place }]);
  }
  return uses;
}
