import { type SourceRegister, sourceRegister } from '../shared/evidence/source-register.ts';
import { readSources } from './read-sources.ts';

/** The same register, read when it is first asked: only what prints a source needs it. @throws Error listing every problem */
export function sourcesOnDemand(directory: string): SourceRegister {
  let read: SourceRegister | undefined;
  const register = () => {
    if (read) return read;
    const sources = readSources(directory);
    if (!sources.ok) throw new Error(sources.problems.join('\n'));
    read = sourceRegister(sources.documents);
    return read;
  };
  return { resolve: (id) => register().resolve(id), documents: () => register().documents() };
}
