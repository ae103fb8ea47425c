import * as path from 'node:path';
import { parseInstant } from '../../shared/period/instant.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import { announcerFrom, recordsFrom } from '../../shared/storage/storage-from.ts';
import { readDivisions } from '../../templates/read-divisions.ts';
import type { DemoPerson } from './people.ts';

const templates = path.resolve(import.meta.dirname, '../../templates');
const GRANTED_BY = 'local-system';

/**
 * Writes what each person may do into our own table, where every function looks it up, and hands each grant over to
 * the record. It is the same act at every start, so it is recorded once.
 */
export async function grantPeople(
  people: readonly DemoPerson[],
  variables: Parameters<typeof recordsFrom>[0],
  city: string,
  recordQueueUrl: string,
  at: Date,
): Promise<void> {
  const divisions = readDivisions(templates);
  if ('problems' in divisions) throw new Error(divisions.problems.join('\n'));
  const { grants } = recordsFrom(variables, divisions.register);
  const scope = { person: GRANTED_BY, role: 'security-administrator' as const, division: city };
  const grantedAt = parseInstant(at.toISOString());
  const record = announcerFrom<RecordPointer>(variables, recordQueueUrl);
  for (const { id, name, role, division } of people) {
    await record({
      kind: 'act',
      id: `grant-${id}-${role}-${division}`,
      unit: division,
      act: 'grant',
      at: grantedAt,
      by: GRANTED_BY,
      about: `${id} ${role} ${division}`,
    });
    await grants.grant(scope, { person: id, name, role, division, grantedBy: GRANTED_BY, grantedAt });
  }
}
