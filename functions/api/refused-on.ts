import type { Outcome } from '../../shared/submission/decide-and-save.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { Answer } from '../chain/answer.ts';

type Refused = Extract<Outcome<Submission>, { kind: 'refused' }>;

/** A refusal with what is stored now: its state, and the file that counts or, while none does, the latest. */
export function refusedOn({ refusal, now }: Refused): Exclude<Answer<never>, { content: never }> {
  const { state = 'expected', current, revisions = [] } = now ?? {};
  const revision = current ?? revisions.at(-1)?.sha256;
  return { refusal, current: { state, ...(revision === undefined ? {} : { revision }) } };
}
