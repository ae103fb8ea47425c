import type * as z from 'zod';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { lastDay } from '../../shared/period/period.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import type { Revision } from '../../shared/submission/revision.ts';
import { shownText } from '../../shared/submission/shown-text.ts';
import { demandsOn, unexplained } from '../../shared/submission/standing-facts.ts';
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
  submission: Submission,
  divisions: DivisionRegister,
): z.input<typeof submissionContent> {
  const { key, state, current, revisions, signatures, acceptance, sealedAt } = submission;
  const { signs, explain } = demandsOn(submission);
  const asks = explain || signs.length > 0;
  const shown = shownText(submission);
  return {
    ...key,
    unitName: divisions.nameOn(key.unit, lastDay(key.period)),
    state,
    revisions: revisions.map(showRevision),
    ...(current === undefined ? {} : { current }),
    ...(asks ? { demands: { signs: [...signs], explain }, unexplained: unexplained(submission) } : {}),
    ...(shown === undefined ? {} : { shown: sha256(shown) }),
    ...(signatures ? { signatures: signatures.map(({ office, by, at }) => ({ office, by, at })) } : {}),
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(sealedAt === undefined ? {} : { sealedAt }),
  };
}
