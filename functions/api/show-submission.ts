import type * as z from 'zod';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { lastDay } from '../../shared/period/period.ts';
import type { Revision } from '../../shared/submission/revision.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { revisionContent, submissionContent } from './submission-content.ts';

function showRevision({ check, ...revision }: Revision): z.input<typeof revisionContent> {
  if (!check) return { ...revision, outcome: 'unchecked' };
  const { outcome, at: checkedAt } = check;
  if (outcome === 'unreadable') return { ...revision, outcome, checkedAt, refusal: check.refusal };
  const { rowsRead, rowsAccepted, faults } = check;
  return { ...revision, outcome, checkedAt, rowsRead, rowsAccepted, faults };
}

/** A submission as the API shows it. */
export function showSubmission(
  { key, state, current, revisions, acceptance }: Submission,
  divisions: DivisionRegister,
): z.input<typeof submissionContent> {
  return {
    ...key,
    unitName: divisions.nameOn(key.unit, lastDay(key.period)),
    state,
    revisions: revisions.map(showRevision),
    ...(current === undefined ? {} : { current }),
    ...(acceptance === undefined ? {} : { acceptance }),
  };
}
