import type { Scope } from '../../shared/access/scope.ts';
import type { ReturnedRows } from '../../shared/form/check/unasked-changes.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import { bindingReturn } from '../../shared/submission/standing-facts.ts';
import { revisionOf, type Submission } from '../../shared/submission/submission.ts';
import { readRows } from '../chain/read-rows.ts';

/** What a revision has to be held against when it answers a return; undefined when it answers none. */
export async function returnedRows(
  submission: Submission,
  sha256: string,
  contents: RevisionContents,
  scope: Scope,
): Promise<ReturnedRows | undefined> {
  const binding = bindingReturn(submission);
  const number = revisionOf(submission, sha256)?.number ?? 0;
  if (!binding || number <= binding.received) return undefined;
  const read = await readRows(submission, binding.revision, contents, scope);
  if (!read) throw new Error('a return of what was never read');
  return { rows: read.rows, cells: binding.cells };
}
