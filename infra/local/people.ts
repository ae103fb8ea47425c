import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { PERSON_ROLES } from '../../shared/access/scope.ts';

const DemoPerson = z.object({
  /** What the sign-in service calls the person: the subject of their tokens. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  role: z.enum(PERSON_ROLES),
  division: z.string().min(1),
});
/** Somebody who can sign in on this machine. No such person exists. */
export type DemoPerson = z.infer<typeof DemoPerson>;

const People = z.object({ people: z.array(DemoPerson).min(1) });
const examplePeople = path.resolve(import.meta.dirname, '../../templates/examples/anqing-2018/people.yaml');

/** @throws ZodError when the file is not a list of people. */
export async function readPeople(file = examplePeople): Promise<readonly DemoPerson[]> {
  return People.parse(parse(await readFile(file, 'utf8'))).people;
}
