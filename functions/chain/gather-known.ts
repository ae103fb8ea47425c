import type { Scope } from '../../shared/access/scope.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormRow } from '../../shared/form/cell-value.ts';
import type { EarlierRows, KnownBefore } from '../../shared/form/check/check-context.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import type { FormEdition } from '../../shared/form/form-edition.ts';
import { acceptedRevision } from '../../shared/submission/accepted-revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { SubmissionKey } from '../../shared/submission/submission-key.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { wantedSubmissions } from '../../shared/submission/wanted-submissions.ts';

export type Means = {
  submissions: Pick<SubmissionStore, 'find'>;
  contents: Pick<RevisionContents, 'rows'>;
  forms: Pick<FormCatalogue, 'editions'>;
  divisions: DivisionRegister;
  scope: Scope;
};

async function acceptedRows(key: SubmissionKey, means: Means): Promise<readonly FormRow[] | undefined> {
  const { submissions, contents, divisions, scope } = means;
  // A county that belonged to another city then: its figures of that time are not ours to read.
  if (!divisions.isWithin(key.unit, scope.division)) return undefined;
  const accepted = acceptedRevision(await submissions.find(scope, key));
  const { revision, check } = accepted ?? {};
  return revision && check && contents.rows(scope, { ...key, sha256: revision.sha256 }, check.content);
}

async function earlierRows(keys: Iterable<SubmissionKey>, means: Means): Promise<EarlierRows | undefined> {
  for (const key of keys) {
    const rows = await acceptedRows(key, means);
    if (rows) return { period: key.period, rows };
  }
  return undefined;
}

/**
 * What the accepted submissions of a unit say to the rules and prefills of an edition. Nothing is read for an edition
 * that refers to nothing beyond its own workbook.
 */
export async function gatherKnown(
  edition: FormEdition,
  key: SubmissionKey,
  means: Means,
): Promise<KnownBefore> {
  const wanted = wantedSubmissions(edition, key, means);
  const previous = await earlierRows(wanted.earlier, means);
  const yearAgo = await earlierRows(wanted.yearAgo ? [wanted.yearAgo] : [], means);
  const others = new Map<string, readonly FormRow[]>();
  for (const other of wanted.others) {
    const rows = await acceptedRows(other, means);
    if (rows) others.set(other.form, rows);
  }
  return { ...(previous ? { previous } : {}), ...(yearAgo ? { yearAgo } : {}), others };
}
