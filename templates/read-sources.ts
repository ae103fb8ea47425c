import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parseSources, type SourcesParsed } from '../shared/evidence/parse-sources.ts';
import { readYaml } from './read-yaml.ts';

/** The documents that rules are taken from, templates/sources/*.yaml. */
export function readSources(directory: string): SourcesParsed {
  const names = globSync('sources/*.yaml', { cwd: directory }).sort();
  return parseSources(names.map((name) => ({ name, value: readYaml(join(directory, name)).value })));
}
