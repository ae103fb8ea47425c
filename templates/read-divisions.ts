import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type DivisionRegister, divisionRegister } from '../shared/division/division-register.ts';
import { parseDivisions } from '../shared/division/parse-divisions.ts';
import { readYaml } from './read-yaml.ts';

export function readDivisions(directory: string): { register: DivisionRegister } | { problems: string[] } {
  const names = globSync('divisions/*.yaml', { cwd: directory }).sort();
  const parsed = parseDivisions(
    names.map((name) => ({ name, value: readYaml(join(directory, name)).value })),
  );
  return parsed.ok ? { register: divisionRegister(parsed.divisions) } : { problems: parsed.problems };
}
