import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import { type Instant, parseInstant } from '../../shared/period/instant.ts';
import type { Period } from '../../shared/period/period.ts';
import type { Decision } from '../../shared/submission/decision.ts';
import { receiveUpload } from '../../shared/submission/receive-upload.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { SubmissionKey } from '../../shared/submission/submission-key.ts';

export const city = systemScope('340800');
export const county = (division: string): Scope => ({ person: `r-${division}`, role: 'reporter', division });

export const keyOf = (unit: string, form = 'county-quarterly', period = '2018Q3'): SubmissionKey => ({
  form,
  period: period as Period,
  unit,
});

/** A lower-case hexadecimal hash that tells files apart. */
export const fakeHash = (number: number): string => number.toString(16).padStart(64, '0');

export const instantAt = (minute: number): Instant =>
  parseInstant(new Date(Date.UTC(2018, 9, 8, 3, minute)).toISOString());

export function changed<Thing>(decision: Decision<Thing>): Thing {
  if (decision.kind !== 'change') throw new Error(`not a change: ${JSON.stringify(decision)}`);
  return decision.next;
}

export function received(
  key: SubmissionKey,
  file: number,
  before?: Submission,
  at = instantAt(file),
): Submission {
  const upload = { sha256: fakeHash(file), fileName: '季报.xlsx', size: 1000 };
  return changed(receiveUpload(before, key, upload, county(key.unit), at));
}
