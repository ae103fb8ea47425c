import type { Scope } from '../../shared/access/scope.ts';
import type { FormRow } from '../../shared/form/cell-value.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import { revisionOf, type Submission } from '../../shared/submission/submission.ts';

/** What was read from a revision, and the edition that was bound to it; undefined while it has not been read. */
export async function readRows(
  submission: Submission,
  sha256: string,
  contents: RevisionContents,
  scope: Scope,
): Promise<{ edition: string; rows: readonly FormRow[] } | undefined> {
  const check = revisionOf(submission, sha256)?.check;
  if (!check || check.outcome === 'unreadable') return undefined;
  const rows = await contents.rows(scope, { ...submission.key, sha256 }, check.content);
  return { edition: check.edition, rows };
}
