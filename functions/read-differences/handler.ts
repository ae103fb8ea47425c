import type { Refusal } from '../../shared/access/refusal.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { compareRows } from '../../shared/form/compare/compare-rows.ts';
import { showDifference } from '../../shared/form/compare/show-difference.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { lastDay } from '../../shared/period/period.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { readDifferences as route } from '../api/differences.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { readRows } from '../chain/read-rows.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';
import { findCompared } from './find-compared.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  forms: FormCatalogue;
  divisions: DivisionRegister;
};

const PAGE = 500;

const nothing: Refusal = {
  code: 'nothing-to-compare',
  message: '没有可以对比的文件。',
  todo: '首次签字、首次上报或上期没有审核通过的报送时，无从对比；请核对所选文件。',
};

/** What is different in a revision from an earlier one, cell by cell: what a signer looks at before signing. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, contents, forms, divisions } = dependencies;
  return async ({ scope, path: key, query }) => {
    const submission = await submissions.find(scope, key);
    const revision = query.revision ?? submission?.current;
    if (!submission || revision === undefined) return { refusal: nothing };
    const other = await findCompared(submission, revision, query.against, { submissions, scope });
    const now = await readRows(submission, revision, contents, scope);
    const before = other && (await readRows(other.submission, other.revision, contents, scope));
    const edition = now && forms.edition(key.form, now.edition);
    if (!other || !before || !edition) return { refusal: nothing };
    const all = compareRows(before.rows, now.rows);
    const setting = { register: divisions, unit: key.unit, on: lastDay(key.period) };
    const from = query.from ?? 0;
    const items = all.slice(from, from + PAGE).map((one) => showDifference(one, edition, setting));
    const against = { period: other.submission.key.period, revision: other.revision };
    return { content: { revision, against, total: all.length, from, items } };
  };
}

export const handlerFrom = routeFunction(
  route,
  environment,
  (_, { submissions, contents }, { forms, divisions }) =>
    createHandler({ submissions, contents, forms, divisions }),
);

export const handler = onFirstCall(handlerFrom);
