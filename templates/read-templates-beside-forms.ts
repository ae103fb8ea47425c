import type { DivisionRegister } from '../shared/division/division-register.ts';
import { parseSources } from '../shared/evidence/parse-sources.ts';
import { type SourceRegister, sourceRegister } from '../shared/evidence/source-register.ts';
import { readDivisions } from './read-divisions.ts';
import { readEach } from './read-each.ts';

/**
 * Divisions and sources alone: the forms are what is to be checked, so they must not stand in the way.
 * @throws Error listing what is wrong with those.
 */
export function readTemplatesBesideForms(directory: string): {
  sources: SourceRegister;
  divisions: DivisionRegister;
} {
  const divisions = readDivisions(directory);
  const { files } = readEach(directory, 'sources/*.yaml');
  const sources = parseSources(files.map(({ path, yaml }) => ({ name: path, value: yaml.value })));
  const problems = [
    ...('problems' in divisions ? divisions.problems : []),
    ...(sources.ok ? [] : sources.problems),
  ];
  if ('problems' in divisions || !sources.ok) throw new Error(problems.join('\n'));
  return { divisions: divisions.register, sources: sourceRegister(sources.documents) };
}
